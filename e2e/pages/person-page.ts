import type { Locator, Page } from '@playwright/test';

import { selfAssertedPageIds as ids } from '../../contract/page-ids.ts';
import { SelfAssertedPage } from './self-asserted-page.ts';
import { TermsPage } from './terms-page.ts';

export interface Person {
  readonly givenName: string;
  readonly surname: string;
  /** Where messages go; the page suggests the address of the sign-in. */
  readonly correspondenceMail?: string;
}

/** A page that asks for what an account needs to know about its person. */
export class PersonPage extends SelfAssertedPage {
  readonly givenName: Locator;
  readonly surname: Locator;
  readonly correspondenceMail: Locator;
  readonly termsOfUse: Locator;
  readonly termsLinks: Locator;

  constructor(page: Page) {
    super(page);
    this.givenName = page.locator(`#${ids.givenName}`);
    this.surname = page.locator(`#${ids.surname}`);
    this.correspondenceMail = page.locator(`#${ids.correspondenceMail}`);
    this.termsOfUse = page.locator(`#${ids.termsOfUse}`);
    this.termsLinks = page.locator('#termsList').getByRole('link');
  }

  async fillInPerson({ givenName, surname, correspondenceMail }: Person): Promise<void> {
    await this.givenName.fill(givenName);
    await this.surname.fill(surname);
    if (correspondenceMail !== undefined) await this.correspondenceMail.fill(correspondenceMail);
  }

  /** Terms open beside the form, which stays as it is. */
  async openTerms(link: Locator): Promise<TermsPage> {
    const opened = this.page.waitForEvent('popup');
    await link.click();
    return new TermsPage(await opened);
  }
}
