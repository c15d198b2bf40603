import { Service, inject } from '@angular/core';
import type { AuthenticationResult } from '@azure/msal-browser';
import { firstValueFrom } from 'rxjs';

import type { LoadedMsal } from './load-msal';
import { MSAL_LOADER } from './msal-loader';
import { type Outcome, outcomeOf } from './outcome';

/** What the page came back with from the sign-in service. */
export type SignInReturn =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'signedIn'; readonly result: AuthenticationResult }
  | { readonly kind: 'ended'; readonly outcome: Outcome };

/** MSAL, brought on first need and handed out once the answer of a sign-in is taken in. */
@Service()
export class MsalClient {
  private readonly loadMsal = inject(MSAL_LOADER);
  private prepared: Promise<LoadedMsal> | undefined;

  /** Takes in what the page came back with, before anybody else gets MSAL. Set by the Session. */
  takeIn: (msal: LoadedMsal, answer: SignInReturn) => Promise<void> = () => Promise.resolve();

  /** Brings the library before it is needed; a failure shows up when it is. */
  warmUp(): void {
    this.loadMsal().catch(() => undefined);
  }

  /** Once: the answer of a sign-in can be read only once. */
  prepare(): Promise<LoadedMsal> {
    this.prepared ??= this.start().catch((error: unknown) => {
      this.prepared = undefined;
      throw error;
    });
    return this.prepared;
  }

  /** MSAL if it is there already. */
  ifPrepared(): Promise<LoadedMsal> | undefined {
    return this.prepared;
  }

  private async start(): Promise<LoadedMsal> {
    const msal = await this.loadMsal();
    await this.takeIn(msal, await readReturn(msal));
    return msal;
  }
}

async function readReturn({ service }: LoadedMsal): Promise<SignInReturn> {
  try {
    const result: AuthenticationResult | null = await firstValueFrom(
      service.handleRedirectObservable(),
      { defaultValue: null },
    );
    return result ? { kind: 'signedIn', result } : { kind: 'nothing' };
  } catch (error) {
    // B2C reports what a person chose, such as Cancel, as an error: it is an outcome here.
    return { kind: 'ended', outcome: outcomeOf(error) };
  }
}
