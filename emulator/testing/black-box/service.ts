import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TenantFile } from '../../tenant/tenant-schema.ts';
import { startProcess, type EmulatorProcess } from '../emulator-process.ts';
import { location, policy, signIn, type Changes } from '../sign-in-steps.ts';
import { TestBrowser } from '../test-browser.ts';
import { origin, tenantUrl } from '../test-emulator.ts';
import {
  authorizeUrlOf,
  portal,
  redemptionOf,
  tokenEndpoint,
  type Registration,
} from './registrations.ts';

export interface ServiceSettings {
  /** Instead of the local tenant. */
  readonly tenant?: TenantFile;
  readonly args?: readonly string[];
}

export type Form = Readonly<Record<string, string>> | URLSearchParams;

export interface At {
  readonly atPolicy?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Tokens {
  readonly access_token: string;
  readonly id_token: string;
  readonly refresh_token: string;
  readonly scope: string;
}

/** A running emulator, and what a client does with it: no more than the contract says. */
export interface Service extends Pick<EmulatorProcess, 'request' | 'browser' | 'port'> {
  /** A browser in which the sample account is signed in; the same one for all cases. */
  readonly signedIn: () => Promise<TestBrowser>;
  /** A fresh code for an application, answered from the session of that browser. */
  readonly code: (application?: Registration, changes?: Changes) => Promise<string>;
  readonly tokens: (application?: Registration, changes?: Changes) => Promise<Tokens>;
  /** To the token endpoint. */
  readonly post: (form: Form, at?: At) => Promise<Response>;
  /** Runs something while the tenant's clock shows another time. */
  readonly atTime: <Result>(offset: number, run: () => Promise<Result>) => Promise<Result>;
  readonly end: () => Promise<void>;
}

export async function startService(settings: ServiceSettings = {}): Promise<Service> {
  const folder = mkdtempSync(join(tmpdir(), 'b2c-'));
  const emulator = await startProcess(':memory:', { args: argumentsFor(settings, folder) });
  const tenantName = settings.tenant?.name ?? localName;
  const request: Service['request'] = (url, init) =>
    emulator.request(url.replace(`/${localName}/`, `/${tenantName}/`), init);
  const browser = () => new TestBrowser(request);
  const post: Service['post'] = (form, { atPolicy = policy, headers = {} } = {}) =>
    request(tokenEndpoint(atPolicy), {
      method: 'POST',
      body: new URLSearchParams(form),
      headers,
    });

  let signing: Promise<TestBrowser> | undefined;
  const signedIn = () => (signing ??= openSession(browser()));
  const code: Service['code'] = async (application = portal, changes = {}) => {
    const answer = await (await signedIn()).get(authorizeUrlOf(application, changes));
    assert.equal(answer.status, 302, await answer.text());
    const issued = location(answer).searchParams.get('code');
    assert.ok(issued !== null, location(answer).href);
    return issued;
  };
  const tokens: Service['tokens'] = async (application = portal, changes = {}) => {
    const form = redemptionOf(application, await code(application, changes));
    const answer = await post(form, { atPolicy: application.policy });
    const body: unknown = await answer.json();
    assert.equal(answer.status, 200, JSON.stringify(body));
    return body as Tokens;
  };
  const moveClock = async (offsetSeconds: number) => {
    const body = JSON.stringify({ offsetSeconds });
    const { status } = await request(`${origin}/_emulator/clock`, { method: 'POST', body });
    assert.equal(status, 200);
  };
  const atTime: Service['atTime'] = async (offset, run) => {
    await moveClock(offset);
    try {
      return await run();
    } finally {
      await moveClock(0);
    }
  };
  const end = async () => {
    try {
      const metadata = `${tenantUrl}/${policy}/v2.0/.well-known/openid-configuration`;
      assert.equal((await request(metadata)).status, 200);
      // It notes what it ignores; a stack would be a fault that nobody saw in the answer.
      assert.doesNotMatch(emulator.complaints(), /\n +at |AADB2C90037/);
    } finally {
      await emulator.kill();
      rmSync(folder, { recursive: true });
    }
  };
  return { request, browser, port: emulator.port, signedIn, code, tokens, post, atTime, end };
}

const localName = new URL(tenantUrl).pathname.slice(1);

async function openSession(browser: TestBrowser): Promise<TestBrowser> {
  await signIn(browser);
  return browser;
}

function argumentsFor({ tenant, args = [] }: ServiceSettings, folder: string): string[] {
  if (tenant === undefined) return [...args];
  const file = join(folder, 'tenant.json');
  writeFileSync(file, JSON.stringify(tenant));
  return ['--tenant', file, ...args];
}
