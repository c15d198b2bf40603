import type { Locator, Page } from '@playwright/test';

import { ServicePage } from './service-page.ts';

/** The text of the terms, in a window of its own. */
export class TermsPage extends ServicePage {
  readonly text: Locator;

  constructor(page: Page) {
    super(page);
    this.text = page.getByRole('main');
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}
