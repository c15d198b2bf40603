import type { Locator, Page } from '@playwright/test';

import { ServicePage } from './service-page.ts';

/** The page of a journey that cannot go on and has no application to go back to. */
export class ErrorPage extends ServicePage {
  /** For example `AADB2C90085`. */
  readonly code: Locator;

  constructor(page: Page) {
    super(page);
    this.code = page.locator('code').filter({ hasText: /^AADB2C\d{5}$/ });
  }
}
