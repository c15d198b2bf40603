import type { Locator, Page } from '@playwright/test';

import { selfAssertedPageIds as ids } from '../../contract/page-ids.ts';
import { ServicePage } from './service-page.ts';

/** A page that asks a person for data; B2C calls it "self-asserted". */
export class SelfAssertedPage extends ServicePage {
  readonly continue: Locator;

  constructor(page: Page) {
    super(page);
    this.continue = page.locator(`#${ids.continue}`);
  }
}
