import { DestroyRef, Service, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';

import { PORTAL_ENVIRONMENT } from '../portal-environment';
import { AccessTokenUnavailable } from './access-token-unavailable';
import { authorityOfAccount, currentAccount, keepOnly } from './accounts';
import { offline } from './known-outcomes';
import { MsalClient } from './msal-client';
import { type Outcome, OutcomeError, type OutcomeKind, outcomeOf } from './outcome';
import { SessionStore } from './session-store';
import { signedInAccount } from './signed-in-account';
import { TokenRenewal } from './token-renewal';

/** What passes by itself; all else ends the sign-in. */
const passing: readonly OutcomeKind[] = ['offline', 'unreachable', 'serviceBusy', 'notUnderstood'];

/** Tokens without asking the person: from MSAL's cache, or renewed before they end. */
@Service()
export class AccessTokens {
  private readonly b2c = inject(PORTAL_ENVIRONMENT).b2c;
  private readonly client = inject(MsalClient);
  private readonly store = inject(SessionStore);
  private readonly renewal = new TokenRenewal(
    () => void this.renew(),
    () => this.store.now(),
  );
  /** Only the person can help: no further silent call until they have signed in again. */
  private ended: Outcome | undefined;

  constructor() {
    this.store.accounts.subscribe((account) => {
      this.ended = undefined;
      const { issuedAt, expiresAt } = account ? signedInAccount(account) : {};
      if (issuedAt !== undefined && expiresAt !== undefined)
        this.renewal.schedule(issuedAt, expiresAt);
      else this.renewal.stop();
    });
    inject(DestroyRef).onDestroy(() => {
      this.renewal.stop();
    });
  }

  /**
   * @returns `undefined` while nobody is signed in
   * @throws AccessTokenUnavailable when only the person could help, for example by signing in again
   */
  async get(scopes: readonly string[]): Promise<string | undefined> {
    if (this.store.state().kind !== 'signedIn') return undefined;
    if (this.ended) {
      // Said again to a person who asks again: without a word their button would seem dead.
      this.store.fail(this.ended);
      throw new AccessTokenUnavailable(this.ended);
    }
    try {
      const token = await this.acquire(scopes);
      // B2C answers without an access token when the scopes name no resource.
      if (token === '') throw new AccessTokenUnavailable({ kind: 'refused' });
      return token;
    } catch (error) {
      if (error instanceof AccessTokenUnavailable) throw error;
      const outcome = outcomeOf(error);
      this.failed(outcome, 'asked');
      throw new AccessTokenUnavailable(outcome);
    }
  }

  /** A new token whether or not the old one still lives. */
  async renew(): Promise<void> {
    if (this.store.state().kind !== 'signedIn' || this.ended) return;
    try {
      if (this.store.isOffline()) throw new OutcomeError(offline);
      await this.acquire([this.b2c.clientId], { forceRefresh: true });
    } catch (error) {
      this.failed(outcomeOf(error), 'byItself');
    }
  }

  /** The person asks for another silent call, whatever the last one ended with. */
  allowAnotherTry(): void {
    this.ended = undefined;
  }

  /** After sleep, where timers stood still. */
  catchUp(): void {
    this.renewal.catchUp();
  }

  stop(): void {
    this.renewal.stop();
  }

  private async acquire(
    scopes: readonly string[],
    options: { readonly forceRefresh?: true } = {},
  ): Promise<string> {
    const { service } = await this.client.prepare();
    const account = currentAccount(service.instance, this.b2c);
    if (!account) throw new OutcomeError({ kind: 'signInAgain' });
    const result = await firstValueFrom(
      service.acquireTokenSilent({
        account,
        scopes: [...scopes],
        authority: authorityOfAccount(this.b2c, account),
        ...options,
      }),
    );
    if (result.account.homeAccountId !== account.homeAccountId) {
      // The refresh token had ended, and at the service somebody else is signed in by now.
      await keepOnly(service.instance, account);
      throw new OutcomeError({ kind: 'otherPerson' });
    }
    return result.accessToken;
  }

  /** What passes is tried again later, and shown only when it is missed. */
  private failed(outcome: Outcome, why: 'asked' | 'byItself'): void {
    if (!passing.includes(outcome.kind)) {
      this.renewal.stop();
      this.ended = outcome;
      this.store.fail(outcome);
      return;
    }
    this.renewal.again();
    const state = this.store.state();
    const hasToken = state.kind === 'signedIn' && (state.account.expiresAt ?? 0) > this.store.now();
    if (why === 'asked' || !hasToken) this.store.fail(outcome);
  }
}
