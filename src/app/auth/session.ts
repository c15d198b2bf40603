import { DOCUMENT, Service, inject } from '@angular/core';
import type { AuthenticationResult, EventMessage } from '@azure/msal-browser';
import { firstValueFrom } from 'rxjs';

import { Language } from '../language/language';
import { PORTAL_ENVIRONMENT } from '../portal-environment';
import { AccessTokens } from './access-tokens';
import { authorityOfAccount, currentAccount } from './accounts';
import { Arrivals } from './arrivals';
import { policyOfHomeAccountId } from './b2c-authorities';
import { environmentProblems } from './environment-problems';
import type { LoadedMsal } from './load-msal';
import { MsalClient, type SignInReturn } from './msal-client';
import { dropMsalTraces, hasAccountTraces, hasMsalTraces } from './msal-traces';
import { OtherTabs } from './other-tabs';
import { type Outcome, outcomeOf } from './outcome';
import type { OutcomeAction } from './outcome-catalogue';
import type { PopupWindow } from './popup-watch';
import { returnPath } from './return-path';
import { askedNotToCall, dropServiceLocks } from './service-lock';
import { ServiceVisits } from './service-visits';
import { dropMarks, readMark, setMark, takeMark } from './session-marks';
import { SessionStore } from './session-store';
import { type SignInOptions, signInRequest } from './sign-in-request';
import type { Flow, SignInWish } from './sign-in-wish';
import { probeStorage } from './storage-probe';
import { inTabStorage } from './tab-storage';
import { forgetUnfinishedInteraction } from './unfinished-interaction';
import { Wishes } from './wishes';

/** How to sign in; what is absent is as the link or the person wishes. */
export interface SignInChoice extends SignInOptions {
  readonly flow?: Flow;
  readonly policy?: NonNullable<SignInWish['policy']>;
  /** Page of the portal to come back to; the open one if absent. */
  readonly returnTo?: string;
}

/**
 * Who is signed in, and the few things that pages may do about it. Pages, guard and interceptor know
 * this class and nothing of MSAL, which is loaded when it is first needed.
 */
@Service()
export class Session {
  private readonly environment = inject(PORTAL_ENVIRONMENT);
  private readonly client = inject(MsalClient);
  private readonly language = inject(Language);
  private readonly wishes = inject(Wishes);
  private readonly tabs = inject(OtherTabs);
  private readonly store = inject(SessionStore);
  private readonly visits = inject(ServiceVisits);
  private readonly arrivals = inject(Arrivals);
  private readonly tokens = inject(AccessTokens);
  private readonly document = inject(DOCUMENT);
  private readonly window = this.document.defaultView;

  /** What `retry` does again. */
  private lastAttempt: () => Promise<void> = () => this.signIn();
  /** A step that follows from a sign-in opens in the same way. */
  private lastFlow: Flow = 'redirect';
  private lastChoice: SignInChoice = {};

  readonly state = this.store.state;
  readonly interaction = this.store.interaction;

  /** Whether the browser is about to leave for the sign-in service. */
  readonly isLeaving = this.store.isLeaving;

  /** Resolves when the state is first known; never rejects. */
  readonly ready: Promise<void>;

  constructor() {
    this.client.takeIn = (msal, answer) => this.takeInReturn(msal, answer);
    this.visits.takeIn = (msal, result) => this.takeIn(msal, result);
    this.store.accounts.subscribe((account) => {
      this.tabs.answerWith(account && policyOfHomeAccountId(account.homeAccountId));
      if (account) this.lastAttempt = () => this.tokens.renew();
    });
    this.tabs.signedOut.subscribe(() => void this.signedOutElsewhere());
    this.listenToBrowser();
    this.ready = this.resume();
  }

  /** Brings the library before it is needed; a failure shows up when it is. */
  warmUp(): void {
    // MSAL that met blocked storage would do without it for good, and forget each sign-in on the way.
    if (this.state().kind !== 'unavailable') this.client.warmUp();
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
    this.lastChoice = choice;
    this.lastAttempt = () => this.signIn(choice);
    if (this.lastFlow === 'popup')
      // Where no window opens, the same sign-in on a full page.
      await this.visits.signInInPopup(request, () => this.signIn({ ...choice, flow: 'redirect' }));
    else await this.visits.signInByRedirect(request, returnTo);
  }

  /** Brings the sign-in window to the front. */
  showPopup(): void {
    this.visits.show();
  }

  /** Closes the sign-in window. */
  cancelPopup(): void {
    this.visits.cancel();
  }

  /** Ends the session at the service and opens the sign-in for somebody else. */
  async switchUser(): Promise<void> {
    setMark('switchingUser', returnPath(this.window?.location.pathname));
    await this.signOut();
  }

  /** Ends the session at the service too; else the next sign-in would ask for no password. */
  async signOut(): Promise<void> {
    this.lastAttempt = () => this.signOut();
    this.tokens.stop();
    this.tabs.tellSignedOut();
    await this.visits.leave(
      async ({ service }) => {
        const { b2c } = this.environment;
        const account = currentAccount(service.instance, b2c);
        await firstValueFrom(
          service.logoutRedirect({
            ...(account ? { account, authority: authorityOfAccount(b2c, account) } : {}),
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
    const flow = this.lastFlow;
    switch (action) {
      case 'signIn':
        return this.signIn({ flow });
      case 'signInInPopup':
        // The window that was closed: a reset or a sign-up goes on as one.
        return this.signIn({ ...this.lastChoice, flow: 'popup' });
      case 'signUp':
        return this.signIn({ flow, policy: this.environment.b2c.usualPolicy, signUp: true });
      case 'resetPassword':
        return this.signIn({ flow, policy: 'passwordReset' });
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
    if (this.state().kind === 'unavailable') {
      this.store.loading();
      await this.resume();
      return;
    }
    this.tokens.allowAnotherTry();
    if (askedNotToCall() === undefined) inTabStorage(dropServiceLocks, undefined);
    await this.lastAttempt();
  }

  dismiss(): void {
    this.store.dismiss();
  }

  /** Seconds since 1970 by the service's clock, as far as it is known: tokens count by it. */
  now(): number {
    return this.store.now();
  }

  /**
   * Access token for an API, from MSAL's cache or renewed without the person noticing.
   *
   * @returns `undefined` while nobody is signed in
   * @throws AccessTokenUnavailable when only the person could help, for example by signing in again
   */
  async accessToken(scopes: readonly string[]): Promise<string | undefined> {
    await this.ready;
    this.lastAttempt = () => this.tokens.renew();
    return this.tokens.get(scopes);
  }

  private async resume(): Promise<void> {
    const settings = environmentProblems(this.environment);
    if (settings.length > 0) {
      this.store.unavailable({ kind: 'misconfigured', settings });
      return;
    }
    try {
      probeStorage(sessionStorage);
      const isUnexpected = takeMark('unexpectedReturn') !== undefined;
      const switchTo = takeMark('switchingUser');
      if (hasMsalTraces(sessionStorage)) await this.resumeWithMsal();
      else {
        // Of a sign-out that is done, or a sign-in that was left: no answer can follow any more.
        forgetUnfinishedInteraction(sessionStorage);
        this.store.show(undefined, isUnexpected ? { kind: 'oldAnswer' } : undefined);
      }
      if (this.state().kind !== 'signedOut') return;
      if (switchTo !== undefined)
        void this.signIn({
          flow: 'redirect',
          asSomebodyElse: true,
          returnTo: returnPath(switchTo),
        });
      else await this.arrivals.lookAround();
    } catch (error) {
      this.store.unavailable(outcomeOf(error));
    }
  }

  private async resumeWithMsal(): Promise<void> {
    const isPrepared = this.client.ifPrepared() !== undefined;
    const { service } = await this.client.prepare();
    if (isPrepared) this.store.show(currentAccount(service.instance, this.environment.b2c));
  }

  /** What the page came back with, before anybody else gets MSAL. */
  private async takeInReturn(msal: LoadedMsal, answer: SignInReturn): Promise<void> {
    this.follow(msal);
    if (answer.kind === 'signedIn') {
      await this.takeIn(msal, answer.result);
      return;
    }
    const outcome = answer.kind === 'ended' ? answer.outcome : undefined;
    const account = currentAccount(msal.service.instance, this.environment.b2c);
    // Tokens of an account that can not be read are nobody's.
    if (!account && !outcome) inTabStorage(dropMsalTraces, undefined);
    this.store.show(account, outcome);
    if (outcome) this.openResetOnce(outcome);
  }

  private openResetOnce({ kind }: Outcome): void {
    if (kind !== 'passwordForgotten' || readMark('resetOpened') !== undefined) {
      dropMarks('resetOpened');
      return;
    }
    setMark('resetOpened', '1');
    void this.signIn({ flow: 'redirect', policy: 'passwordReset' });
  }

  private async takeIn(msal: LoadedMsal, result: AuthenticationResult): Promise<void> {
    this.visits.knowsService = true;
    await this.arrivals.takeIn(msal, result);
  }

  /** The service could not be told; at least nothing stays in this tab. */
  private async signOutHere({ code }: Outcome): Promise<void> {
    dropMarks('switchingUser');
    await this.forgetEverything();
    this.store.show(undefined, {
      kind: 'signedOutHere',
      ...(code === undefined ? {} : { code }),
    });
  }

  private async signedOutElsewhere(): Promise<void> {
    await this.ready;
    if (this.state().kind !== 'signedIn') return;
    await this.forgetEverything();
    this.store.show(undefined, { kind: 'signedOutElsewhere' });
  }

  /** Also without MSAL, which may not have arrived. */
  private async forgetEverything(): Promise<void> {
    const msal = await this.client.prepare().catch(() => undefined);
    await msal?.service.instance.clearCache();
    inTabStorage(dropMsalTraces, undefined);
  }

  /** Keeps claims and lifetime on the page in step with tokens that are renewed. */
  private follow({ broadcast, service }: LoadedMsal): void {
    broadcast.msalSubject$.subscribe(({ eventType, payload }: EventMessage) => {
      if (eventType === 'msal:popupOpened')
        this.visits.popupOpened((payload as { popupWindow: PopupWindow }).popupWindow);
      if (eventType !== 'msal:acquireTokenSuccess') return;
      const { account, fromCache } = payload as AuthenticationResult;
      if (!fromCache) {
        this.visits.knowsService = true;
        this.store.setClock(account);
      }
      const person = currentAccount(service.instance, this.environment.b2c);
      if (person) this.store.refresh(person);
    });
  }

  private listenToBrowser(): void {
    this.window?.addEventListener('online', () => {
      const state = this.state();
      if (state.kind !== 'loading' && state.outcome?.kind === 'offline')
        this.store.fail({ kind: 'backOnline' });
      this.tokens.catchUp();
    });
    this.document.addEventListener('visibilitychange', () => {
      if (this.document.visibilityState !== 'visible') return;
      this.tokens.catchUp();
      const state = this.state();
      if (state.kind === 'signedOut' && !state.outcome && this.interaction().kind === 'none')
        void this.arrivals.lookAround();
    });
    this.window?.addEventListener('pageshow', (event) => {
      if (event.persisted && !this.isStillTrue()) this.window?.location.reload();
      else this.tokens.catchUp();
    });
  }

  /** Whether a page that the browser kept and shows again after Back still tells the truth. */
  private isStillTrue(): boolean {
    const isShownSignedIn = this.state().kind === 'signedIn';
    return !this.isLeaving() && isShownSignedIn === inTabStorage(hasAccountTraces, false);
  }
}
