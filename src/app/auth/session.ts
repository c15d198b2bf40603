import { DOCUMENT, Service, inject, signal } from '@angular/core';
import type { AccountInfo, AuthenticationResult } from '@azure/msal-browser';
import { filter, firstValueFrom } from 'rxjs';

import { Language } from '../language/language';
import { AccessTokenUnavailable } from './access-token-unavailable';
import { authorityOf, policyFor, policyOfHomeAccountId } from './b2c-authorities';
import { environmentProblems } from './environment-problems';
import type { LoadedMsal } from './load-msal';
import { MSAL_LOADER } from './msal-loader';
import { hasMsalTraces } from './msal-traces';
import { type Outcome, outcomeOf } from './outcome';
import { pickAccount } from './pick-account';
import { PORTAL_ENVIRONMENT } from '../portal-environment';
import type { SessionState } from './session-state';
import { signedInAccount } from './signed-in-account';

/**
 * Who is signed in, as one signal, and the few things that pages may do about it. Pages, guard and
 * interceptor know this class and nothing of MSAL, which is loaded when it is first needed.
 */
@Service()
export class Session {
  private readonly environment = inject(PORTAL_ENVIRONMENT);
  private readonly loadMsal = inject(MSAL_LOADER);
  private readonly language = inject(Language);
  private readonly window = inject(DOCUMENT).defaultView;

  private readonly current = signal<SessionState>({ kind: 'loading' });
  private readonly leaving = signal(false);
  private msal: Promise<LoadedMsal> | undefined;

  readonly state = this.current.asReadonly();

  /** Whether the browser is about to leave for the sign-in service. */
  readonly isLeaving = this.leaving.asReadonly();

  /** Resolves when the state is first known; never rejects. */
  readonly ready: Promise<void>;

  constructor() {
    this.reloadAfterComingBack();
    this.ready = this.resume();
  }

  /** Brings the library before it is needed; a failure shows up when it is. */
  warmUp(): void {
    this.loadMsal().catch(() => undefined);
  }

  /** Leaves for the sign-in page; comes back to the page that the person is on. */
  async signIn(): Promise<void> {
    await this.leave(({ service }) =>
      firstValueFrom(
        service.loginRedirect({
          scopes: [this.environment.b2c.clientId],
          extraQueryParameters: { ui_locales: this.language.current() },
        }),
        { defaultValue: undefined },
      ),
    );
  }

  /** Ends the session at the service and opens the sign-in for somebody else. */
  async switchUser(): Promise<void> {
    await this.signOut();
  }

  /** Ends the session at the service too; else the next sign-in would ask for no password. */
  async signOut(): Promise<void> {
    await this.leave(({ service }) => {
      const account = this.account(service.instance);
      return firstValueFrom(
        service.logoutRedirect(account ? { account, authority: this.authority(account) } : {}),
        { defaultValue: undefined },
      );
    });
  }

  /** Tries again what made the session unavailable. */
  async retry(): Promise<void> {
    this.current.set({ kind: 'loading' });
    await this.resume();
  }

  /**
   * Access token for an API, from MSAL's cache or renewed without the person noticing.
   *
   * @returns `undefined` while nobody is signed in
   * @throws AccessTokenUnavailable when only the person could help, for example by signing in again
   */
  async accessToken(scopes: readonly string[]): Promise<string | undefined> {
    await this.ready;
    if (this.current().kind !== 'signedIn') return undefined;
    try {
      const { service } = await this.prepare();
      const account = this.account(service.instance);
      if (!account) return undefined;
      const result = await firstValueFrom(
        service.acquireTokenSilent({
          account,
          scopes: [...scopes],
          // The account's own policy: another one refuses its refresh token (AADB2C90088).
          authority: this.authority(account),
        }),
      );
      // B2C answers without an access token when the scopes name no resource.
      if (result.accessToken === '') throw new AccessTokenUnavailable({ kind: 'refused' });
      return result.accessToken;
    } catch (error) {
      if (error instanceof AccessTokenUnavailable) throw error;
      throw new AccessTokenUnavailable(outcomeOf(error));
    }
  }

  private async resume(): Promise<void> {
    const settings = environmentProblems(this.environment);
    if (settings.length > 0) {
      this.current.set({ kind: 'unavailable', outcome: { kind: 'misconfigured', settings } });
      return;
    }
    try {
      if (!hasMsalTraces(sessionStorage)) this.current.set({ kind: 'signedOut' });
      else if (this.msal) this.show(await this.msal, undefined);
      else await this.prepare();
    } catch (error) {
      this.current.set({ kind: 'unavailable', outcome: outcomeOf(error) });
    }
  }

  /** MSAL, with the answer of a sign-in taken in. Once: the answer can be read only once. */
  private prepare(): Promise<LoadedMsal> {
    this.msal ??= this.start().catch((error: unknown) => {
      this.msal = undefined;
      throw error;
    });
    return this.msal;
  }

  private async start(): Promise<LoadedMsal> {
    const msal = await this.loadMsal();
    const outcome = await this.completeSignIn(msal);
    this.follow(msal);
    this.show(msal, outcome);
    return msal;
  }

  private async completeSignIn({ service }: LoadedMsal): Promise<Outcome | undefined> {
    try {
      const result: AuthenticationResult | null = await firstValueFrom(
        service.handleRedirectObservable(),
        { defaultValue: null },
      );
      if (result) service.instance.setActiveAccount(result.account);
      return undefined;
    } catch (error) {
      // B2C reports what a person chose, such as Cancel, as an error: it is an outcome here.
      return outcomeOf(error);
    }
  }

  /** Keeps claims and lifetime on the page in step with tokens that are renewed. */
  private follow(msal: LoadedMsal): void {
    msal.broadcast.msalSubject$
      .pipe(filter((event) => event.eventType === 'msal:acquireTokenSuccess'))
      .subscribe(() => {
        this.show(msal, undefined);
      });
  }

  private show({ service }: LoadedMsal, outcome: Outcome | undefined): void {
    const account = this.account(service.instance);
    const ending = outcome ? { outcome } : {};
    this.current.set(
      account
        ? { kind: 'signedIn', account: signedInAccount(account), ...ending }
        : { kind: 'signedOut', ...ending },
    );
  }

  private async leave(go: (msal: LoadedMsal) => Promise<unknown>): Promise<void> {
    if (this.leaving()) return;
    this.leaving.set(true);
    try {
      await go(await this.prepare());
    } catch (error) {
      this.leaving.set(false);
      this.fail(outcomeOf(error));
    }
  }

  private fail(outcome: Outcome): void {
    this.current.update((state) =>
      state.kind === 'signedIn' ? { ...state, outcome } : { kind: 'signedOut', outcome },
    );
  }

  private account(instance: LoadedMsal['service']['instance']): AccountInfo | undefined {
    return pickAccount(
      instance.getAllAccounts(),
      instance.getActiveAccount(),
      policyFor(this.environment.b2c, this.environment.b2c.usualPolicy),
    );
  }

  private authority(account: AccountInfo): string {
    return authorityOf(this.environment.b2c, policyOfHomeAccountId(account.homeAccountId));
  }

  /** A page that the browser kept while the person was at the service still believes to be leaving. */
  private reloadAfterComingBack(): void {
    this.window?.addEventListener('pageshow', (event) => {
      if (event.persisted && this.leaving()) this.window?.location.reload();
    });
  }
}
