import type { Locator, Page } from '@playwright/test';

import type { DocumentedClaim } from '../../contract/claims.ts';
import { sampleAccount } from '../../contract/local-tenant.ts';
import { type Credentials, SignInPage } from './sign-in-page.ts';

/** The portal as a person meets it. */
export class Portal {
  readonly signInButton: Locator;
  readonly signInInPopup: Locator;
  readonly signOutButton: Locator;
  /** Opens with the name in the header; holds Switch user. */
  readonly accountMenu: Locator;
  readonly switchUser: Locator;
  readonly accountName: Locator;
  readonly outcome: Locator;
  /** The one button of the outcome. */
  readonly outcomeAction: Locator;
  /** Says that the sign-in goes on in a window of its own. */
  readonly popupOpen: Locator;
  readonly policy: Locator;
  /** Names the parameters of a link that are not passed on. */
  readonly linkRefused: Locator;
  readonly language: Locator;
  readonly callProfile: Locator;
  readonly apiResult: Locator;
  readonly heading: Locator;

  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.signInButton = page.getByTestId('sign-in');
    this.signInInPopup = page.getByTestId('sign-in-popup');
    this.signOutButton = page.getByTestId('sign-out');
    this.accountMenu = page.getByTestId('account-menu');
    this.switchUser = page.getByTestId('switch-user');
    this.accountName = page.getByTestId('account-name');
    this.outcome = page.getByTestId('outcome');
    this.outcomeAction = page.getByTestId('outcome-action');
    this.popupOpen = page.getByTestId('popup-open');
    this.policy = page.getByTestId('policy-select');
    this.linkRefused = page.getByTestId('link-refused');
    this.language = page.getByTestId('language-select');
    this.callProfile = page.getByTestId('call-profile');
    this.apiResult = page.getByTestId('api-result');
    this.heading = page.getByRole('heading', { level: 1 });
  }

  claim(name: DocumentedClaim): Locator {
    return this.page.getByTestId(`claim-${name}`);
  }

  async openHome(): Promise<void> {
    await this.page.goto('/');
  }

  async openProfile(): Promise<void> {
    await this.page.goto('/profile');
  }

  async startSignIn(): Promise<SignInPage> {
    await this.signInButton.click();
    return new SignInPage(this.page);
  }

  async startSignInInPopup(): Promise<SignInPage & { readonly popup: Page }> {
    const [popup] = await Promise.all([
      this.page.waitForEvent('popup'),
      this.signInInPopup.click(),
    ]);
    const signInPage = new SignInPage(popup);
    await signInPage.signInName.waitFor();
    return Object.assign(signInPage, { popup });
  }

  /** From an opened portal page to the same page, signed in. */
  async signIn(person: Credentials = sampleAccount): Promise<void> {
    const signInPage = await this.startSignIn();
    await signInPage.signInAs(person);
    await this.accountName.waitFor();
  }
}
