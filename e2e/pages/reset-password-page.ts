import type { Locator, Page } from '@playwright/test';

import { selfAssertedPageIds as ids } from '../../contract/page-ids.ts';
import { EmailVerification } from './email-verification.ts';
import type { Mailbox } from './mailbox.ts';
import { SelfAssertedPage } from './self-asserted-page.ts';
import type { Credentials } from './sign-in-page.ts';

/** The page for a forgotten password. */
export class ResetPasswordPage extends SelfAssertedPage {
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

  /** From the empty form to a new password. */
  async reset({ signInName, password }: Credentials, mailbox: Mailbox): Promise<void> {
    await this.verification.verify(signInName, mailbox);
    await this.choosePassword(password);
    await this.continue.click();
  }
}
