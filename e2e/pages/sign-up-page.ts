import type { Locator, Page } from '@playwright/test';

import { selfAssertedPageIds as ids } from '../../contract/page-ids.ts';
import { EmailVerification } from './email-verification.ts';
import type { Mailbox } from './mailbox.ts';
import { type Person, PersonPage } from './person-page.ts';

export interface NewPerson extends Person {
  readonly mail: string;
  readonly password: string;
}

/** The page that makes an account with an address and a password. */
export class SignUpPage extends PersonPage {
  readonly verification: EmailVerification;
  readonly newPassword: Locator;
  readonly reenterPassword: Locator;

  constructor(page: Page) {
    super(page);
    this.verification = new EmailVerification(page);
    this.newPassword = page.locator(`#${ids.newPassword}`);
    this.reenterPassword = page.locator(`#${ids.reenterPassword}`);
  }

  async choosePassword(password: string): Promise<void> {
    await this.newPassword.fill(password);
    await this.reenterPassword.fill(password);
  }

  /** Everything below the address. */
  async fillIn(person: Omit<NewPerson, 'mail'>): Promise<void> {
    await this.choosePassword(person.password);
    await this.fillInPerson(person);
    await this.termsOfUse.check();
  }

  /** From the empty form to an account. */
  async signUp(person: NewPerson, mailbox: Mailbox): Promise<void> {
    await this.verification.verify(person.mail, mailbox);
    await this.fillIn(person);
    await this.continue.click();
  }
}
