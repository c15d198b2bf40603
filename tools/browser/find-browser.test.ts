import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type Computer, findBrowser } from './find-browser.ts';

const bare: Computer = {
  platform: 'linux',
  environment: {},
  exists: () => false,
  which: () => undefined,
  playwrightPath: '/cache/playwright/chrome',
  isRoot: false,
};

test('CHROME_BIN goes first', () => {
  const computer: Computer = {
    ...bare,
    environment: { CHROME_BIN: '/opt/chrome' },
    exists: () => true,
    which: (program) => `/usr/bin/${program}`,
  };
  assert.deepEqual(findBrowser(computer), { kind: 'found', path: '/opt/chrome' });
});

test('a CHROME_BIN that is no file is named, and nothing else is taken in silence', () => {
  const source = findBrowser({
    ...bare,
    environment: { CHROME_BIN: '/opt/none' },
    which: () => '/usr/bin/chromium',
  });
  assert.ok(source.kind === 'missing' && source.advice.includes('/opt/none'));
});

test('an installed Chromium is found by its name', () => {
  const which = (program: string) => (program === 'chromium' ? '/usr/bin/chromium' : undefined);
  assert.deepEqual(findBrowser({ ...bare, which }), { kind: 'found', path: '/usr/bin/chromium' });
});

test('Chrome on macOS is found where it is installed', () => {
  const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  const computer: Computer = { ...bare, platform: 'darwin', exists: (path) => path === chrome };
  assert.deepEqual(findBrowser(computer), { kind: 'found', path: chrome });
});

test('Chrome on Windows is found below the program folders', () => {
  const chrome = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
  const computer: Computer = {
    ...bare,
    platform: 'win32',
    environment: { PROGRAMFILES: 'C:\\Program Files' },
    exists: (path) => path === chrome,
  };
  assert.deepEqual(findBrowser(computer), { kind: 'found', path: chrome });
});

test('Playwright’s own browser is the next choice', () => {
  const exists = (path: string) => path === bare.playwrightPath;
  assert.deepEqual(findBrowser({ ...bare, exists }), {
    kind: 'found',
    path: bare.playwrightPath,
  });
});

test('root on Debian can install one', () => {
  const which = (program: string) => (program === 'apt-get' ? '/usr/bin/apt-get' : undefined);
  assert.deepEqual(findBrowser({ ...bare, which, isRoot: true }), { kind: 'installable' });
  assert.equal(findBrowser({ ...bare, which }).kind, 'missing');
});

test('the advice fits the system', () => {
  for (const [platform, words] of [
    ['linux', 'apt-get'],
    ['darwin', 'brew'],
    ['win32', 'winget'],
    ['freebsd', 'CHROME_BIN'],
  ] as const) {
    const source = findBrowser({ ...bare, platform });
    assert.ok(source.kind === 'missing' && source.advice.includes(words));
  }
});
