import { type Page, test as base, expect } from '@playwright/test';

import { Portal } from './pages/portal.ts';

interface Fixtures {
  portal: Portal;
  /** What the browser complained about; a journey ends with none. */
  complaints: string[];
}

/** Journeys fail on any uncaught error or console error, whatever else they look at. */
export const test = base.extend<Fixtures>({
  complaints: [
    async ({ page }, use) => {
      const complaints = collectComplaints(page);
      await use(complaints);
      expect(complaints, 'errors in the browser').toEqual([]);
    },
    { auto: true },
  ],
  portal: async ({ page }, use) => {
    await use(new Portal(page));
  },
});

function collectComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`${message.type()}: ${message.text()}`);
    // A token in the console would end up in screenshots and support tickets.
    if (/\beyJ[\w-]{20}/.test(message.text())) complaints.push('a token in the console');
  });
  return complaints;
}

export { expect } from '@playwright/test';
