import { type BrowserContext, test as base, expect } from '@playwright/test';

import { Mailbox } from './pages/mailbox.ts';
import { Portal } from './pages/portal.ts';
import { b2cOrigin } from './ports.ts';

interface Fixtures {
  portal: Portal;
  mailbox: Mailbox;
  /** What the browser complained about, in any of its windows; a journey ends with none. */
  complaints: string[];
}

/** Journeys fail on any uncaught error or console error, whatever else they look at. */
export const test = base.extend<Fixtures>({
  complaints: [
    async ({ context }, use) => {
      const complaints = collectComplaints(context);
      await use(complaints);
      expect(complaints, 'errors in the browser').toEqual([]);
    },
    { auto: true },
  ],
  portal: async ({ page }, use) => {
    await use(new Portal(page));
  },
  mailbox: async ({ request }, use) => {
    await use(new Mailbox(request, b2cOrigin));
  },
});

/** Chromium's word on the hidden frame that MSAL makes for a silent sign-in; nothing of ours. */
const hiddenFrameWarning = 'An iframe which has both allow-scripts and allow-same-origin';

/** What ends up in screenshots and support tickets once it is in the console. */
const unsayable: readonly [string, RegExp][] = [
  ['a token', /\beyJ[\w-]{20}/],
  ['an e-mail address', /[\w.+-]+@[\w-]+\.[a-z]{2,}/i],
  ['a name', /\b(Corinne|Eiger|Rossi|Greta|Ada Muster)\b/],
];

function collectComplaints(context: BrowserContext): string[] {
  const complaints: string[] = [];
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().message}`));
  context.on('console', (message) => {
    const isComplaint = message.type() === 'error' || message.type() === 'warning';
    if (isComplaint && !message.text().startsWith(hiddenFrameWarning))
      complaints.push(`${message.type()}: ${message.text()}`);
    for (const [what, shape] of unsayable)
      if (shape.test(message.text())) complaints.push(`${what} in the console`);
  });
  return complaints;
}

/** The browser itself notes each request that fails; everything else would be the portal's fault. */
export function expectFailedRequestsOnly(complaints: string[]): void {
  for (const complaint of complaints.splice(0))
    expect(complaint).toContain('Failed to load resource');
}

export { expect } from '@playwright/test';
