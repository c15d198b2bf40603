import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { localTenantFile } from './tenant/local-tenant.ts';
import {
  askForTokens,
  authorizeUrl,
  codeForm,
  formAction,
  location,
  refreshForm,
  signIn,
} from './testing/sign-in-steps.ts';
import { TestBrowser } from './testing/test-browser.ts';
import {
  startTestEmulator,
  tenantUrl,
  type TestEmulator,
  type TestSettings,
} from './testing/test-emulator.ts';

/** An emulator that can be stopped and started again over the same data, with a browser that stays. */
function restartable(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'b2c-'));
  const databaseFile = join(folder, 'b2c.sqlite');
  let emulator = startTestEmulator({ databaseFile });
  t.after(() => {
    emulator.store.close();
    rmSync(folder, { recursive: true });
  });
  return {
    browser: new TestBrowser((url, init) => emulator.request(url, init)),
    emulator: (): TestEmulator => emulator,
    restart: (tenant: NonNullable<TestSettings['tenant']> = {}) => {
      emulator.store.close();
      emulator = startTestEmulator({ databaseFile, tenant });
    },
  };
}

const keyIds = async ({ request }: TestEmulator): Promise<string[]> => {
  const response = await request(`${tenantUrl}/b2c_1a_signin/discovery/v2.0/keys`);
  const { keys } = (await response.json()) as { keys: { kid: string }[] };
  return keys.map(({ kid }) => kid);
};

test('the keys survive a restart, so that tokens stay good', async (t) => {
  const { emulator, restart } = restartable(t);
  const before = await keyIds(emulator());
  assert.equal(before.length, 2);
  restart();
  assert.deepEqual(await keyIds(emulator()), before);
});

test('a session survives a restart: the next sign-in asks for no password', async (t) => {
  const { browser, restart } = restartable(t);
  await signIn(browser);
  restart();
  const answer = await browser.get(authorizeUrl({ prompt: 'none' }));
  assert.equal(answer.status, 302);
  assert.ok(location(answer).searchParams.has('code'));
});

test('a code and a refresh token survive a restart', async (t) => {
  const { browser, emulator, restart } = restartable(t);
  const code = await signIn(browser);
  restart();
  const first = await askForTokens(emulator(), codeForm(code));
  assert.equal(first.status, 200);
  restart();
  const renewed = await askForTokens(emulator(), refreshForm(String(first.body['refresh_token'])));
  assert.equal(renewed.status, 200);
});

test('a sign-in page that was open during a restart can still be sent', async (t) => {
  const { browser, restart } = restartable(t);
  const page = await browser.get(authorizeUrl());
  const action = /action="([^"]+)"/.exec(await page.text())?.[1]?.replaceAll('&amp;', '&');
  restart();
  const answer = await browser.post(new URL(action ?? '', tenantUrl).href, {
    signInName: 'luca.rossi@example.com',
    password: 'Luca-2026-pw',
  });
  assert.ok(location(answer).searchParams.has('code'));
});

test('a user who was edited in the tenant file signs in with the new password', async (t) => {
  const { browser, restart } = restartable(t);
  await signIn(browser);
  const [corinne, ...others] = localTenantFile(4200).users ?? [];
  assert.ok(corinne);
  restart({ users: [{ ...corinne, password: 'Another-2026-pw' }, ...others] });
  const page = await browser.get(authorizeUrl());
  assert.equal(page.status, 200);
  const form = { signInName: corinne.signInName, password: 'Another-2026-pw' };
  const answer = await browser.post(await formAction(page), form);
  assert.ok(location(answer).searchParams.has('code'));
});
