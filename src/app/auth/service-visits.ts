import { DOCUMENT, Service, inject } from '@angular/core';
import type { AuthenticationResult } from '@azure/msal-browser';
import { firstValueFrom } from 'rxjs';

import { PORTAL_ENVIRONMENT } from '../portal-environment';
import { authorityOf, policyFor } from './b2c-authorities';
import { offline, popupClosed, unreachable } from './known-outcomes';
import type { LoadedMsal } from './load-msal';
import { MsalClient } from './msal-client';
import { type Outcome, OutcomeError, outcomeOf } from './outcome';
import { PopupSignIn } from './popup-sign-in';
import type { PopupWindow } from './popup-watch';
import { returnPath } from './return-path';
import { isServiceThere } from './service-check';
import { SessionStore } from './session-store';
import type { SignInRequest } from './sign-in-request';
import { forgetUnfinishedInteraction } from './unfinished-interaction';

/** The person's visits to the sign-in service: this tab leaves for it, or a popup opens. */
@Service()
export class ServiceVisits {
  private readonly b2c = inject(PORTAL_ENVIRONMENT).b2c;
  private readonly client = inject(MsalClient);
  private readonly store = inject(SessionStore);
  private readonly document = inject(DOCUMENT);
  private readonly popup = new PopupSignIn(
    this.document,
    (result) => void this.client.prepare().then((msal) => this.takeIn(msal, result)),
  );

  /** Takes in who has signed in in a popup. Set by the Session. */
  takeIn: (msal: LoadedMsal, result: AuthenticationResult) => Promise<void> = () =>
    Promise.resolve();

  /** Whether MSAL has reached the service since the page was opened, and will not ask again. */
  knowsService = false;

  async signInByRedirect(request: SignInRequest, returnTo?: string): Promise<void> {
    const origin = this.document.defaultView?.location.origin ?? '';
    const start =
      returnTo === undefined ? {} : { redirectStartPage: origin + returnPath(returnTo) };
    await this.leave(({ service }) =>
      firstValueFrom(service.loginRedirect({ ...request, ...start }), { defaultValue: undefined }),
    );
  }

  /** @param orElse what to do where the browser opens no window */
  async signInInPopup(request: SignInRequest, orElse: () => Promise<void>): Promise<void> {
    if (this.store.isLeaving()) return;
    if (this.store.interaction().kind === 'popup') {
      // The second click of two: a second window would take the answer from the first.
      this.show();
      return;
    }
    if (this.store.isOffline()) {
      this.store.fail(offline);
      return;
    }
    this.store.begin('popup');
    this.store.dismiss();
    try {
      await this.visitInPopup(request);
    } catch (error) {
      this.store.end();
      const outcome = outcomeOf(error);
      if (outcome.kind === 'popupBlocked') await orElse();
      else if (outcome.code === 'timed_out') this.store.fail({ ...outcome, kind: 'tookTooLong' });
      else this.store.fail(outcome);
    }
  }

  /** Leaves for the service, once, and only where there is something to be shown. */
  async leave(
    go: (msal: LoadedMsal) => Promise<unknown>,
    orElse: (outcome: Outcome) => void | Promise<void> = (outcome) => {
      this.store.fail(outcome);
    },
  ): Promise<void> {
    if (this.store.isLeaving()) return;
    this.popup.giveUp('superseded');
    this.store.begin('leaving');
    try {
      if (this.store.isOffline()) throw new OutcomeError(offline);
      const msal = await this.client.prepare();
      if (this.knowsService && !(await this.isServiceThere())) throw new OutcomeError(unreachable);
      forgetUnfinishedInteraction(sessionStorage);
      await go(msal);
      // MSAL waits for the page to be left; that it goes on means that it was not.
      throw new OutcomeError(unreachable);
    } catch (error) {
      this.store.end();
      await orElse(outcomeOf(error));
    }
  }

  /** MSAL has opened the window. */
  popupOpened(window: PopupWindow): void {
    this.popup.opened(window);
  }

  /** Brings the sign-in window to the front. */
  show(): void {
    this.popup.show();
  }

  /** Closes the sign-in window. */
  cancel(): void {
    this.popup.giveUp();
  }

  private async visitInPopup(request: SignInRequest): Promise<void> {
    const msal = await this.client.prepare();
    const end = await this.popup.open(msal.service, request);
    if (end.kind === 'superseded') return;
    forgetUnfinishedInteraction(sessionStorage);
    switch (end.kind) {
      case 'signedIn':
        this.store.end();
        await this.takeIn(msal, end.result);
        break;
      case 'closed':
        throw new OutcomeError(popupClosed);
      case 'failed':
        throw end.error;
    }
  }

  private isServiceThere(): Promise<boolean> {
    return isServiceThere(
      this.b2c,
      authorityOf(this.b2c, policyFor(this.b2c, this.b2c.usualPolicy)),
    );
  }
}
