import type { Locator, Page } from '@playwright/test';

import { signInPageIds } from '../../contract/page-ids.ts';

export interface Credentials {
  readonly signInName: string;
  readonly password: string;
}

/** The sign-in page of the service; its ids are those of real Azure AD B2C pages. */
export class SignInPage {
  readonly signInName: Locator;
  readonly password: Locator;
  readonly next: Locator;
  readonly cancel: Locator;
  readonly logo: Locator;
  readonly pageError: Locator;

  constructor(page: Page) {
    this.signInName = page.locator(`#${signInPageIds.signInName}`);
    this.password = page.locator(`#${signInPageIds.password}`);
    this.next = page.locator(`#${signInPageIds.next}`);
    this.cancel = page.locator(`#${signInPageIds.cancel}`);
    this.logo = page.locator(`img#${signInPageIds.logo}`);
    this.pageError = page.locator('.error.pageLevel:visible');
  }

  async signInAs(person: Credentials): Promise<void> {
    await this.signInName.fill(person.signInName);
    await this.password.fill(person.password);
    await this.next.click();
  }
}
