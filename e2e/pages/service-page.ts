import type { Locator, Page } from '@playwright/test';

import { signInPageIds } from '../../contract/page-ids.ts';

/** What all pages of the service have in common; ids and classes are those of real B2C pages. */
export class ServicePage {
  readonly heading: Locator;
  readonly logo: Locator;
  readonly cancel: Locator;
  /** What is wrong with the last try, on top of the page. */
  readonly pageError: Locator;
  /** All of the page; the logo is the only one that belongs there. */
  readonly images: Locator;
  /** Its `lang` is the language in use. */
  readonly document: Locator;

  /** The window that it is in: the tab of the application, or its popup. */
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.heading = page.getByRole('heading', { level: 1 });
    this.logo = page.locator(`img#${signInPageIds.logo}`);
    this.cancel = page.locator(`#${signInPageIds.cancel}`);
    this.pageError = page.locator('.error.pageLevel:visible');
    this.images = page.locator('img');
    this.document = page.locator('html');
  }

  /** What is wrong with the field of that id, beside the field. */
  itemError(fieldId: string): Locator {
    return this.page.locator(`#${fieldId}Error.error.itemLevel`);
  }

  /** The button that shows the same page in another language. */
  language(language: string): Locator {
    return this.page.locator(`button[name="ui_locales"][value="${language}"]`);
  }
}
