import type { Locator, Page } from '@playwright/test';

import { providerPageIds as ids } from '../../contract/page-ids.ts';
import { ServicePage } from './service-page.ts';

/** The simulated identity provider; a real one has pages of its own. */
export class IdentityProviderPage extends ServicePage {
  readonly account: Locator;
  readonly approve: Locator;
  readonly deny: Locator;
  /** Apple only: whether the service hears the address, or one that relays. */
  readonly shareMail: Locator;
  readonly hideMail: Locator;

  constructor(page: Page) {
    super(page);
    this.account = page.locator(`#${ids.account}`);
    this.approve = page.locator(`#${ids.approve}`);
    this.deny = page.locator(`#${ids.deny}`);
    this.shareMail = page.locator('#shareMail');
    this.hideMail = page.locator('#hideMail');
  }

  /** The button that chooses an account instead of typing it. */
  knownAccount(mail: string): Locator {
    return this.page.locator(`button[name="choose"][value="${mail}"]`);
  }

  async approveAs(account: string): Promise<void> {
    await this.account.fill(account);
    await this.approve.click();
  }
}
