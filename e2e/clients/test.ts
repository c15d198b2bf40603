import { test as base } from '../test.ts';
import { type LocalB2c, startLocalB2c } from './local-b2c.ts';
import { serveTickets } from './serve-tickets.ts';
import { TicketsApp } from './tickets-app.ts';

interface Servers {
  readonly b2c: LocalB2c;
  readonly origin: string;
}

interface Fixtures {
  tickets: TicketsApp;
  /** Lets time go by for the browser and the local B2C alike. */
  letPass: (seconds: number) => Promise<void>;
}

/** Of the hidden frame, which MSAL makes so on purpose. */
const framesOfMsal = 'warning: An iframe which has both allow-scripts and allow-same-origin ';

interface WorkerFixtures {
  /** The host name that clients know the local B2C by, when it is not `localhost`. */
  publicHost: string | undefined;
  servers: Servers;
}

/** A local B2C and an application on https for each worker, and a browser that trusts them alone. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  publicHost: [undefined, { scope: 'worker', option: true }],
  servers: [
    async ({ publicHost }, use) => {
      const tickets = await serveTickets();
      const b2c = await startLocalB2c(tickets.port, publicHost);
      tickets.open(b2c);
      await use({ b2c, origin: tickets.origin });
      await b2c.stop();
      await tickets.close();
    },
    { scope: 'worker' },
  ],
  launchOptions: [
    async ({ launchOptions, servers }, use) => {
      const args = [...(launchOptions.args ?? []), ...servers.b2c.switches];
      await use({ ...launchOptions, args });
    },
    { scope: 'worker' },
  ],
  complaints: async ({ complaints }, use) => {
    await use(complaints);
    const own = complaints.filter((complaint) => !complaint.startsWith(framesOfMsal));
    complaints.splice(0, complaints.length, ...own);
  },
  baseURL: async ({ servers }, use) => {
    await use(servers.origin);
  },
  tickets: async ({ page, servers }, use) => {
    const tickets = new TicketsApp(page, servers.b2c.tenantUrl);
    await tickets.open();
    await use(tickets);
  },
  letPass: async ({ page, servers }, use) => {
    const moveClock = async (offsetSeconds: number) => {
      const body = JSON.stringify({ offsetSeconds });
      const headers = { 'Content-Type': 'application/json' };
      const url = `${servers.b2c.localOrigin}/_emulator/clock`;
      const { ok } = await fetch(url, { method: 'POST', headers, body });
      if (!ok) throw new Error('the clock of the local B2C did not move');
    };
    let passed = 0;
    await use(async (seconds) => {
      passed += seconds;
      await moveClock(passed);
      await page.clock.setSystemTime(Date.now() + passed * 1000);
    });
    await moveClock(0);
  },
});

export { expect } from '@playwright/test';
