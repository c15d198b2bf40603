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
  readonly popupCancel: Locator;
  readonly options: Locator;
  readonly policy: Locator;
  readonly logo: Locator;
  /** Names the parameters of a link whose values the portal does not pass on. */
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
    this.popupCancel = page.getByTestId('popup-cancel');
    this.options = page.getByTestId('sign-in-options');
    this.policy = page.getByTestId('policy-select');
    this.logo = page.getByTestId('logo-select');
    this.linkRefused = page.getByTestId('link-refused');
    this.language = page.getByTestId('language-select');
    this.callProfile = page.getByTestId('call-profile');
    this.apiResult = page.getByTestId('api-result');
    this.heading = page.getByRole('heading', { level: 1 });
  }

  claim(name: DocumentedClaim): Locator {
    return this.page.getByTestId(`claim-${name}`);
  }

  /** A field for what the sign-up page is to know already. */
  prefill(field: 'email' | 'givenName' | 'familyName'): Locator {
    return this.page.getByTestId(`prefill-${field}`);
  }

  /** @param query of a link, from `?` on */
  async openHome(query = ''): Promise<void> {
    await this.page.goto(`/${query}`);
  }

  async openOptions(): Promise<void> {
    await this.options.locator('summary').click();
  }

  async openProfile(): Promise<void> {
    await this.page.goto('/profile');
  }

  startSignIn(): Promise<SignInPage> {
    return this.openHere(this.signInButton);
  }

  async startSignInInPopup(): Promise<SignInPage & { readonly popup: Page }> {
    const signInPage = await this.openPopup(this.signInInPopup);
    await signInPage.signInName.waitFor();
    return Object.assign(signInPage, { popup: signInPage.page });
  }

  /** The page of the service that a button opens in this tab. */
  async openHere(button: Locator, clickCount = 1): Promise<SignInPage> {
    await button.click({ clickCount });
    return new SignInPage(this.page);
  }

  /** The page of the service that a button opens in a window of its own. */
  async openPopup(button: Locator, clickCount = 1): Promise<SignInPage> {
    const [popup] = await Promise.all([
      this.page.waitForEvent('popup'),
      button.click({ clickCount }),
    ]);
    return new SignInPage(popup);
  }

  /** From an opened portal page to the same page, signed in. */
  async signIn(person: Credentials = sampleAccount): Promise<void> {
    const signInPage = await this.startSignIn();
    await signInPage.signInAs(person);
    await this.accountName.waitFor();
  }
}
