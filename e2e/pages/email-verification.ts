import { type Locator, type Page, expect } from '@playwright/test';

import { selfAssertedPageIds as ids } from '../../contract/page-ids.ts';
import type { Mailbox } from './mailbox.ts';

/** The proof of an address in place: send a code, enter it, go on. */
export class EmailVerification {
  readonly email: Locator;
  readonly sendCode: Locator;
  readonly sendNewCode: Locator;
  readonly code: Locator;
  readonly verifyCode: Locator;
  readonly changeEmail: Locator;
  /** Says that the address is proven. */
  readonly success: Locator;

  private readonly busyForm: Locator;

  constructor(page: Page) {
    this.email = page.locator(`#${ids.email}`);
    this.sendCode = page.locator(`#${ids.sendCode}`);
    this.sendNewCode = page.locator(`#${ids.sendNewCode}`);
    this.code = page.locator(`#${ids.verificationCode}`);
    this.verifyCode = page.locator(`#${ids.verifyCode}`);
    this.changeEmail = page.locator(`#${ids.changeEmail}`);
    this.success = page.locator('#emailVerificationControl_success_message');
    this.busyForm = page.locator('form[aria-busy="true"]');
  }

  /** Types the address and has a code sent to it. */
  async sendCodeTo(mail: string): Promise<void> {
    await this.email.fill(mail);
    await this.sendCode.click();
    await expect(this.code).toBeVisible();
  }

  /** Has another code sent; the one before counts no longer. */
  async sendAnotherCode(): Promise<void> {
    await this.sendNewCode.click();
    // The mail can be here before the page: what is typed until then belongs to the code before.
    await expect(this.busyForm).toHaveCount(0);
  }

  async enterCode(code: string): Promise<void> {
    await this.code.fill(code);
    await this.verifyCode.click();
  }

  /** From an empty form to a proven address. */
  async verify(mail: string, mailbox: Mailbox): Promise<void> {
    await this.sendCodeTo(mail);
    await this.enterCode(await mailbox.codeFor(mail));
    await expect(this.success).toBeVisible();
  }
}
