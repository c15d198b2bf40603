import { Service, inject } from '@angular/core';
import type { AccountInfo, AuthenticationResult } from '@azure/msal-browser';

import type { PolicyPurpose } from '../../environments/portal-environment';
import { Language } from '../language/language';
import { PORTAL_ENVIRONMENT } from '../portal-environment';
import { currentAccount, keepOnly } from './accounts';
import { isSamePolicy, policyFor, policyOfHomeAccountId, purposeOfPolicy } from './b2c-authorities';
import { clockSkew } from './clock-skew';
import type { LoadedMsal } from './load-msal';
import { MsalClient } from './msal-client';
import { OtherTabs } from './other-tabs';
import { dropMarks } from './session-marks';
import { SessionStore } from './session-store';
import { signInRequest } from './sign-in-request';
import { signInSilently } from './sign-in-silently';
import { signedInAccount } from './signed-in-account';
import { Wishes } from './wishes';

/** Longest time that a page waits for the session of another tab before it asks to sign in. */
const takeOverLimitMs = 3_000;

/** How somebody becomes the person of this tab: by a sign-in, after a reset, or from another tab. */
@Service()
export class Arrivals {
  private readonly environment = inject(PORTAL_ENVIRONMENT);
  private readonly client = inject(MsalClient);
  private readonly language = inject(Language);
  private readonly store = inject(SessionStore);
  private readonly tabs = inject(OtherTabs);
  private readonly wishes = inject(Wishes);

  /** Somebody signed in. */
  async takeIn(msal: LoadedMsal, { account }: AuthenticationResult): Promise<void> {
    const { instance } = msal.service;
    const { b2c } = this.environment;
    await keepOnly(instance, account);
    this.wishes.forget();
    dropMarks('resetOpened');
    const person = currentAccount(instance, b2c);
    if (!person) {
      // Of a policy that nobody asked for.
      await instance.clearCache();
      this.store.show(undefined, { kind: 'policyMismatch' });
      return;
    }
    this.store.setClock(person);
    this.store.show(person, clockSkew(signedInAccount(person).issuedAt, Date.now() / 1000));
    if (isSamePolicy(policyOfHomeAccountId(person.homeAccountId), policyFor(b2c, 'passwordReset')))
      void this.moveToUsualPolicy(msal, person);
  }

  /** Somebody may be signed in in another tab: then here too, if the service lets us without asking. */
  async lookAround(): Promise<void> {
    const policy = await this.tabs.policyElsewhere();
    const purpose =
      policy === undefined ? undefined : purposeOfPolicy(this.environment.b2c, policy);
    if (!purpose) return;
    const takenOver = this.client.prepare().then(async (msal) => {
      const account = await this.signInSilently(msal, purpose);
      if (!account || this.store.state().kind !== 'signedOut') return;
      await keepOnly(msal.service.instance, account);
      this.store.show(account);
    });
    await Promise.race([takenOver.catch(() => undefined), pause(takeOverLimitMs)]);
  }

  /** After a reset the person goes on with the policy that everybody signs in with. */
  private async moveToUsualPolicy(msal: LoadedMsal, account: AccountInfo): Promise<void> {
    const moved = await this.signInSilently(msal, this.environment.b2c.usualPolicy);
    const isSamePerson = moved?.localAccountId === account.localAccountId;
    const person = moved && isSamePerson ? moved : account;
    await keepOnly(msal.service.instance, person);
    this.store.refresh(person);
  }

  private signInSilently(
    msal: LoadedMsal,
    policy: PolicyPurpose,
  ): Promise<AccountInfo | undefined> {
    const request = signInRequest(this.environment, { policy }, this.language.current());
    return signInSilently(msal, request, policyFor(this.environment.b2c, policy));
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
