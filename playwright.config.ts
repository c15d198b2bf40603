import { defineConfig } from '@playwright/test';

import { ports } from './e2e/ports.ts';
import chromiumFlags from './tools/browser/chromium-flags.json' with { type: 'json' };

const isRoot = process.getuid?.() === 0;

/** Journeys in a real browser against everything that `npm start` starts, on ports of their own. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // Generous: two shared cores now and then take many times as long.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${String(ports.portal)}`,
    locale: 'en-GB',
    // Recording every step takes a third of the time; E2E_TRACE=1 asks for it, to look into a failure.
    trace: process.env['E2E_TRACE'] ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      // The browser that tools/test.ts found; Playwright's own where it is installed.
      ...(process.env['CHROME_BIN'] ? { executablePath: process.env['CHROME_BIN'] } : {}),
      args: [...(isRoot ? ['--no-sandbox'] : []), ...chromiumFlags],
    },
  },
  webServer: {
    command: 'node tools/start.ts',
    url: `http://localhost:${String(ports.portal)}`,
    timeout: 120_000,
    stdout: 'ignore',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    env: {
      PORTAL_PORT: String(ports.portal),
      B2C_PORT: String(ports.b2c),
      API_PORT: String(ports.api),
      B2C_DATA: ':memory:',
    },
  },
});
