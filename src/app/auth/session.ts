import { DOCUMENT, DestroyRef, Service, computed, inject, signal } from '@angular/core';
import type { AccountInfo, AuthenticationResult, EventMessage } from '@azure/msal-browser';
import { firstValueFrom } from 'rxjs';

import { Language } from '../language/language';
import { PORTAL_ENVIRONMENT } from '../portal-environment';
import { AccessTokenUnavailable } from './access-token-unavailable';
import { authorityOfAccount, currentAccount, keepOnly } from './accounts';
import { authorityOf, isSamePolicy, policyFor, policyOfHomeAccountId } from './b2c-authorities';
import { clockSkew } from './clock-skew';
import { environmentProblems } from './environment-problems';
import type { Interaction } from './interaction';
import type { LoadedMsal } from './load-msal';
import { MsalClient, type SignInReturn } from './msal-client';
import { dropMsalTraces, hasAccountTraces, hasMsalTraces } from './msal-traces';
import { OtherTabs } from './other-tabs';
import { type Outcome, OutcomeError, outcomeOf } from './outcome';
import { type OutcomeAction, outcomeCatalogue } from './outcome-catalogue';
import { PopupSignIn } from './popup-sign-in';
import type { PopupWindow } from './popup-watch';
import { returnPath } from './return-path';
import { isServiceThere } from './service-check';
import { askedToWaitUntil, dropServiceLocks } from './service-lock';
import { dropMarks, readMark, setMark, takeMark } from './session-marks';
import type { SessionState } from './session-state';
import { type SignInOptions, type SignInRequest, signInRequest } from './sign-in-request';
import { signInSilently } from './sign-in-silently';
import type { Flow, SignInWish } from './sign-in-wish';
import { signedInAccount } from './signed-in-account';
import { probeStorage } from './storage-probe';
import { inTabStorage } from './tab-storage';
import { TokenRenewal } from './token-renewal';
import { forgetUnfinishedInteraction } from './unfinished-interaction';
import { Wishes } from './wishes';

/** How to sign in; what is absent is as the link or the person wishes. */
export interface SignInChoice extends SignInOptions {
  readonly flow?: Flow;
  readonly policy?: NonNullable<SignInWish['policy']>;
  /** Page of the portal to come back to; the open one if absent. */
  readonly returnTo?: string;
}

/** Longest time that a page waits for the session of another tab before it asks to sign in. */
const takeOverLimitMs = 3_000;

/**
 * Who is signed in, as one signal, and the few things that pages may do about it. Pages, guard and
 * interceptor know this class and nothing of MSAL, which is loaded when it is first needed.
 */
@Service()
export class Session {
  private readonly environment = inject(PORTAL_ENVIRONMENT);
  private readonly client = inject(MsalClient);
  private readonly language = inject(Language);
  private readonly wishes = inject(Wishes);
  private readonly tabs = inject(OtherTabs);
  private readonly document = inject(DOCUMENT);
  private readonly window = this.document.defaultView;

  private readonly current = signal<SessionState>({ kind: 'loading' });
  private readonly doing = signal<Interaction>({ kind: 'none' });
  private readonly renewal = new TokenRenewal(
    () => void this.renew(),
    () => this.now(),
  );
  private readonly popup = new PopupSignIn(this.document, (result) => void this.takeInLate(result));
  /** What `retry` does again. */
  private lastAttempt: () => Promise<void> = () => this.signIn();
  /** A step that follows from a sign-in opens in the same way. */
  private lastFlow: Flow = 'redirect';
  /** Only the person can help: no further silent call until they have signed in again. */
  private ended: Outcome | undefined;
  /** Seconds that the service's clock is ahead of this device's, as its last token told. */
  private clockOffset = 0;
  /** Whether MSAL has reached the service since the page was opened, and will not ask again. */
  private knowsService = false;

  readonly state = this.current.asReadonly();
  readonly interaction = this.doing.asReadonly();

  /** Whether the browser is about to leave for the sign-in service. */
  readonly isLeaving = computed(() => this.doing().kind === 'leaving');

  /** Resolves when the state is first known; never rejects. */
  readonly ready: Promise<void>;

  constructor() {
    this.client.takeIn = (msal, answer) => this.takeInReturn(msal, answer);
    this.tabs.signedOut.subscribe(() => void this.signedOutElsewhere());
    this.listenToBrowser();
    inject(DestroyRef).onDestroy(() => {
      this.renewal.stop();
    });
    this.ready = this.resume();
  }

  /** Brings the library before it is needed; a failure shows up when it is. */
  warmUp(): void {
    this.client.warmUp();
  }

  /** Opens the sign-in page, here or in a popup; comes back to the page that the person is on. */
  async signIn(choice: SignInChoice = {}): Promise<void> {
    const { flow, policy, returnTo, ...options } = choice;
    const wish: SignInWish = {
      ...this.wishes.current(),
      ...(flow ? { flow } : {}),
      ...(policy ? { policy } : {}),
    };
    const request = signInRequest(this.environment, wish, this.language.current(), options);
    this.lastFlow = wish.flow ?? 'redirect';
    this.lastAttempt = () => this.signIn(choice);
    if (this.lastFlow === 'popup') await this.signInInPopup(request);
    else await this.signInByRedirect(request, returnTo);
  }

  /** Brings the sign-in window to the front. */
  showPopup(): void {
    this.popup.show();
  }

  /** Closes the sign-in window. */
  cancelPopup(): void {
    this.popup.giveUp();
  }

  /** Ends the session at the service and opens the sign-in for somebody else. */
  async switchUser(): Promise<void> {
    setMark('switchingUser', returnPath(this.window?.location.pathname));
    await this.signOut();
  }

  /** Ends the session at the service too; else the next sign-in would ask for no password. */
  async signOut(): Promise<void> {
    this.lastAttempt = () => this.signOut();
    this.renewal.stop();
    this.tabs.tellSignedOut();
    await this.leave(
      async ({ service }) => {
        const account = currentAccount(service.instance, this.environment.b2c);
        await firstValueFrom(
          service.logoutRedirect({
            ...(account
              ? { account, authority: authorityOfAccount(this.environment.b2c, account) }
              : {}),
            extraQueryParameters: { ui_locales: this.language.current() },
          }),
          { defaultValue: undefined },
        );
      },
      (outcome) => this.signOutHere(outcome),
    );
  }

  /** Does what the button of an outcome says. */
  async act(action: OutcomeAction): Promise<void> {
    switch (action) {
      case 'signIn':
        return this.signIn({ flow: this.lastFlow });
      case 'signInInPopup':
        return this.signIn({ flow: 'popup' });
      case 'signUp':
        return this.signIn({
          flow: this.lastFlow,
          policy: this.environment.b2c.usualPolicy,
          signUp: true,
        });
      case 'resetPassword':
        return this.signIn({ flow: this.lastFlow, policy: 'passwordReset' });
      case 'retry':
        return this.retry();
      case 'finishSignOut':
        return this.signOut();
      case 'dismiss':
        this.dismiss();
    }
  }

  /** Tries again what failed last. */
  async retry(): Promise<void> {
    if (askedNotToCall() === undefined) inTabStorage(dropServiceLocks, undefined);
    if (this.current().kind === 'unavailable') {
      this.current.set({ kind: 'loading' });
      await this.resume();
    } else await this.lastAttempt();
  }

  /** Seconds since 1970 by the service's clock, as far as it is known: tokens count by it. */
  now(): number {
    return Date.now() / 1000 + this.clockOffset;
  }

  dismiss(): void {
    this.current.update((state) => withOutcome(state, undefined));
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
    if (this.ended) throw new AccessTokenUnavailable(this.ended);
    try {
      const token = await this.acquireToken(scopes, false);
      // B2C answers without an access token when the scopes name no resource.
      if (token === '') throw new AccessTokenUnavailable({ kind: 'refused' });
      return token;
    } catch (error) {
      if (error instanceof AccessTokenUnavailable) throw error;
      const outcome = outcomeOf(error);
      this.lastAttempt = () => this.renew();
      this.silentCallFailed(outcome, 'asked');
      throw new AccessTokenUnavailable(outcome);
    }
  }

  private async resume(): Promise<void> {
    const settings = environmentProblems(this.environment);
    if (settings.length > 0) {
      this.current.set({ kind: 'unavailable', outcome: { kind: 'misconfigured', settings } });
      return;
    }
    try {
      probeStorage(sessionStorage);
      const isUnexpected = takeMark('unexpectedReturn') !== undefined;
      const switchTo = takeMark('switchingUser');
      if (hasMsalTraces(sessionStorage)) await this.resumeWithMsal();
      else {
        // Of a sign-out that is done, or a sign-in that was left: nothing is under way without an answer.
        forgetUnfinishedInteraction(sessionStorage);
        this.show(undefined, isUnexpected ? { kind: 'oldAnswer' } : undefined);
      }
      if (this.current().kind !== 'signedOut') return;
      if (switchTo !== undefined)
        void this.signIn({
          flow: 'redirect',
          asSomebodyElse: true,
          returnTo: returnPath(switchTo),
        });
      else await this.lookAround();
    } catch (error) {
      this.current.set({ kind: 'unavailable', outcome: outcomeOf(error) });
    }
  }

  private async resumeWithMsal(): Promise<void> {
    const isPrepared = this.client.ifPrepared() !== undefined;
    const { service } = await this.client.prepare();
    if (isPrepared) this.show(currentAccount(service.instance, this.environment.b2c), undefined);
  }

  private async takeInReturn(msal: LoadedMsal, answer: SignInReturn): Promise<void> {
    this.follow(msal);
    switch (answer.kind) {
      case 'signedIn':
        await this.takeIn(msal, answer.result);
        break;
      case 'ended':
        this.takeInEnd(msal, answer.outcome);
        break;
      case 'nothing':
        this.takeInNothing(currentAccount(msal.service.instance, this.environment.b2c));
    }
  }

  private takeInNothing(account: AccountInfo | undefined): void {
    // Tokens of an account that can not be read are nobody's.
    if (!account) inTabStorage(dropMsalTraces, undefined);
    this.show(account, undefined);
  }

  /** Somebody signed in. */
  private async takeIn(msal: LoadedMsal, { account }: AuthenticationResult): Promise<void> {
    const { instance } = msal.service;
    const { b2c } = this.environment;
    await keepOnly(instance, account);
    this.wishes.forget();
    dropMarks('resetOpened');
    const person = currentAccount(instance, b2c);
    if (!person) {
      // Of a policy that nobody asked for.
      await instance.clearCache();
      this.show(undefined, { kind: 'policyMismatch' });
      return;
    }
    this.setClock(person);
    this.show(person, clockSkew(signedInAccount(person).issuedAt, Date.now() / 1000));
    if (isSamePolicy(policyOfHomeAccountId(person.homeAccountId), policyFor(b2c, 'passwordReset')))
      void this.moveToUsualPolicy(msal, person);
  }

  private takeInEnd(msal: LoadedMsal, outcome: Outcome): void {
    this.show(currentAccount(msal.service.instance, this.environment.b2c), this.explained(outcome));
    if (outcome.kind === 'passwordForgotten' && readMark('resetOpened') === undefined) {
      setMark('resetOpened', '1');
      void this.signIn({ flow: 'redirect', policy: 'passwordReset' });
    } else dropMarks('resetOpened');
  }

  private async takeInLate(result: AuthenticationResult): Promise<void> {
    await this.takeIn(await this.client.prepare(), result);
  }

  /** After a reset the person goes on with the policy that everybody signs in with. */
  private async moveToUsualPolicy(msal: LoadedMsal, account: AccountInfo): Promise<void> {
    const moved = await this.signInSilently(
      msal,
      policyFor(this.environment.b2c, this.environment.b2c.usualPolicy),
    );
    const isSamePerson = moved?.localAccountId === account.localAccountId;
    const { instance } = msal.service;
    await keepOnly(instance, moved && isSamePerson ? moved : account);
    this.refresh(instance);
  }

  /** Somebody may be signed in in another tab: then here too, if the service lets us without asking. */
  private async lookAround(): Promise<void> {
    const policy = await this.tabs.policyElsewhere();
    const isKnown = Object.values(this.environment.b2c.policies).some((name: string) =>
      isSamePolicy(name, policy ?? ''),
    );
    if (policy === undefined || !isKnown) return;
    const takenOver = this.client.prepare().then(async (msal) => {
      const account = await this.signInSilently(msal, policy);
      if (!account || this.current().kind !== 'signedOut') return;
      await keepOnly(msal.service.instance, account);
      this.show(account, undefined);
    });
    await Promise.race([takenOver.catch(() => undefined), pause(takeOverLimitMs)]);
  }

  private signInSilently(msal: LoadedMsal, policy: string): Promise<AccountInfo | undefined> {
    const { b2c } = this.environment;
    const purposes = Object.keys(b2c.policies) as (keyof typeof b2c.policies)[];
    const purpose = purposes.find((key) => isSamePolicy(b2c.policies[key] ?? '', policy));
    const wish: SignInWish = purpose ? { policy: purpose } : {};
    const request = signInRequest(this.environment, wish, this.language.current());
    return signInSilently(msal, request, policy);
  }

  private async signInByRedirect(request: SignInRequest, returnTo?: string): Promise<void> {
    const start =
      returnTo === undefined ? {} : { redirectStartPage: this.address(returnPath(returnTo)) };
    await this.leave(({ service }) =>
      firstValueFrom(service.loginRedirect({ ...request, ...start }), { defaultValue: undefined }),
    );
  }

  private async signInInPopup(request: SignInRequest): Promise<void> {
    if (this.isLeaving()) return;
    if (this.isOffline()) {
      this.fail(offline);
      return;
    }
    this.doing.set({ kind: 'popup' });
    this.dismiss();
    try {
      const msal = await this.client.prepare();
      const end = await this.popup.open(msal.service, request);
      if (end.kind === 'superseded') return;
      this.doing.set({ kind: 'none' });
      forgetUnfinishedInteraction(sessionStorage);
      switch (end.kind) {
        case 'signedIn':
          await this.takeIn(msal, end.result);
          break;
        case 'closed':
          this.fail({ kind: 'popupClosed', code: 'user_cancelled' });
          break;
        case 'failed':
          await this.popupFailed(end.error);
      }
    } catch (error) {
      this.doing.set({ kind: 'none' });
      this.fail(outcomeOf(error));
    }
  }

  private async popupFailed(error: unknown): Promise<void> {
    const outcome = outcomeOf(error);
    // The same sign-in without a window of its own.
    if (outcome.kind === 'popupBlocked') await this.signIn({ flow: 'redirect' });
    else if (outcome.code === 'timed_out') this.fail({ ...outcome, kind: 'tookTooLong' });
    else this.fail(outcome);
  }

  /** Leaves for the service, once, and only where there is something to be shown. */
  private async leave(
    go: (msal: LoadedMsal) => Promise<unknown>,
    orElse: (outcome: Outcome) => void | Promise<void> = (outcome) => {
      this.fail(outcome);
    },
  ): Promise<void> {
    if (this.isLeaving()) return;
    this.popup.giveUp('superseded');
    this.doing.set({ kind: 'leaving' });
    try {
      if (this.isOffline()) throw new OutcomeError(offline);
      const msal = await this.client.prepare();
      if (this.knowsService && !(await this.isServiceThere())) throw new OutcomeError(unreachable);
      forgetUnfinishedInteraction(sessionStorage);
      await go(msal);
      // MSAL waits for the page to be left; that it goes on means that it was not.
      throw new OutcomeError(unreachable);
    } catch (error) {
      this.doing.set({ kind: 'none' });
      await orElse(outcomeOf(error));
    }
  }

  private async isServiceThere(): Promise<boolean> {
    const { b2c } = this.environment;
    return isServiceThere(b2c, authorityOf(b2c, policyFor(b2c, b2c.usualPolicy)));
  }

  /** The service could not be told; at least nothing stays in this tab. */
  private async signOutHere({ code }: Outcome): Promise<void> {
    dropMarks('switchingUser');
    await this.forgetEverything();
    this.show(undefined, { kind: 'signedOutHere', ...(code === undefined ? {} : { code }) });
  }

  private async signedOutElsewhere(): Promise<void> {
    if (this.current().kind !== 'signedIn') return;
    await this.forgetEverything();
    this.show(undefined, { kind: 'signedOutElsewhere' });
  }

  /** Also without MSAL, which may not have arrived. */
  private async forgetEverything(): Promise<void> {
    const msal = await this.client.prepare().catch(() => undefined);
    await msal?.service.instance.clearCache();
    inTabStorage(dropMsalTraces, undefined);
  }

  private async renew(): Promise<void> {
    if (this.current().kind !== 'signedIn' || this.ended) return;
    this.lastAttempt = () => this.renew();
    try {
      if (this.isOffline()) throw new OutcomeError(offline);
      await this.acquireToken([this.environment.b2c.clientId], true);
    } catch (error) {
      this.silentCallFailed(outcomeOf(error), 'byItself');
    }
  }

  private async acquireToken(scopes: readonly string[], isForced: boolean): Promise<string> {
    const { service } = await this.client.prepare();
    const { b2c } = this.environment;
    const account = currentAccount(service.instance, b2c);
    if (!account) throw new OutcomeError({ kind: 'signInAgain' });
    const result = await firstValueFrom(
      service.acquireTokenSilent({
        account,
        scopes: [...scopes],
        authority: authorityOfAccount(b2c, account),
        ...(isForced ? { forceRefresh: true } : {}),
      }),
    );
    if (result.account.homeAccountId !== account.homeAccountId) {
      // The refresh token had ended, and at the service somebody else is signed in by now.
      await keepOnly(service.instance, account);
      throw new OutcomeError({ kind: 'otherPerson' });
    }
    return result.accessToken;
  }

  /** What passes is tried again later, and shown only when it is missed; all else ends the sign-in. */
  private silentCallFailed(outcome: Outcome, why: 'asked' | 'byItself'): void {
    const passes = ['offline', 'unreachable', 'serviceBusy', 'notUnderstood'];
    if (!passes.includes(outcome.kind)) {
      this.renewal.stop();
      this.ended = outcome;
      this.fail(outcome);
      return;
    }
    this.renewal.again();
    const state = this.current();
    const hasToken = state.kind === 'signedIn' && (state.account.expiresAt ?? 0) > this.now();
    if (why === 'asked' || !hasToken) this.fail(outcome);
  }

  private follow({ broadcast, service }: LoadedMsal): void {
    broadcast.msalSubject$.subscribe(({ eventType, payload }: EventMessage) => {
      if (eventType === 'msal:acquireTokenSuccess') {
        const { account, fromCache } = payload as AuthenticationResult;
        if (!fromCache) this.setClock(account);
        this.refresh(service.instance);
      }
      if (eventType === 'msal:popupOpened')
        this.popup.opened((payload as { popupWindow: PopupWindow }).popupWindow);
    });
  }

  /** A token that has just come tells the service's time, and that it can be reached. */
  private setClock(account: AccountInfo): void {
    const { issuedAt } = signedInAccount(account);
    this.knowsService = true;
    if (issuedAt !== undefined) this.clockOffset = issuedAt - Date.now() / 1000;
  }

  /** Keeps claims and lifetime on the page in step with tokens that are renewed. */
  private refresh(instance: LoadedMsal['service']['instance']): void {
    const state = this.current();
    const account = currentAccount(instance, this.environment.b2c);
    if (state.kind !== 'signedIn' || !account) return;
    const isNews = state.outcome && outcomeCatalogue[state.outcome.kind].action === 'dismiss';
    this.show(account, isNews ? state.outcome : undefined);
  }

  private show(account: AccountInfo | undefined, outcome: Outcome | undefined): void {
    this.ended = undefined;
    if (!account) {
      this.renewal.stop();
      this.tabs.answerWith(undefined);
      this.current.set(withOutcome({ kind: 'signedOut' }, outcome));
      return;
    }
    const person = signedInAccount(account);
    if (person.issuedAt !== undefined && person.expiresAt !== undefined)
      this.renewal.schedule(person.issuedAt, person.expiresAt);
    this.tabs.answerWith(policyOfHomeAccountId(account.homeAccountId));
    this.current.set(withOutcome({ kind: 'signedIn', account: person }, outcome));
  }

  private fail(outcome: Outcome): void {
    this.current.update((state) =>
      withOutcome(
        state.kind === 'signedIn' ? state : { kind: 'signedOut' },
        this.explained(outcome),
      ),
    );
  }

  /** What only this moment tells of an outcome. */
  private explained(outcome: Outcome): Outcome {
    if (outcome.kind === 'unreachable' && this.isOffline()) return { ...outcome, kind: 'offline' };
    const retryAt = askedNotToCall();
    return outcome.kind === 'serviceBusy' && retryAt !== undefined
      ? { ...outcome, retryAt }
      : outcome;
  }

  private listenToBrowser(): void {
    this.window?.addEventListener('online', () => {
      const state = this.current();
      if (state.kind !== 'loading' && state.outcome?.kind === 'offline')
        this.fail({ kind: 'backOnline' });
      this.renewal.catchUp();
    });
    this.document.addEventListener('visibilitychange', () => {
      if (this.document.visibilityState !== 'visible') return;
      this.renewal.catchUp();
      const state = this.current();
      if (state.kind === 'signedOut' && !state.outcome && this.doing().kind === 'none')
        void this.lookAround();
    });
    this.window?.addEventListener('pageshow', (event) => {
      if (event.persisted && !this.isStillTrue()) this.window?.location.reload();
      else this.renewal.catchUp();
    });
  }

  /** Whether a page that the browser kept and shows again after Back still tells the truth. */
  private isStillTrue(): boolean {
    const isShownSignedIn = this.current().kind === 'signedIn';
    const isSignedIn = inTabStorage(hasAccountTraces, false);
    return this.doing().kind !== 'leaving' && isShownSignedIn === isSignedIn;
  }

  private isOffline(): boolean {
    return this.window?.navigator.onLine === false;
  }

  private address(path: string): string {
    return `${this.window?.location.origin ?? ''}${path}`;
  }
}

const offline: Outcome = { kind: 'offline', code: 'no_network_connectivity' };
const unreachable: Outcome = { kind: 'unreachable', code: 'endpoints_resolution_error' };

/** When the service may be called again, if it named a time and the browser lets us know. */
const askedNotToCall = (): number | undefined =>
  inTabStorage((storage) => askedToWaitUntil(storage, Date.now()), undefined);

function withOutcome(state: SessionState, outcome: Outcome | undefined): SessionState {
  if (state.kind === 'signedIn')
    return { kind: 'signedIn', account: state.account, ...(outcome ? { outcome } : {}) };
  if (state.kind === 'signedOut') return { kind: 'signedOut', ...(outcome ? { outcome } : {}) };
  return state;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
