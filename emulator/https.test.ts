import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { promisify } from 'node:util';
import { localTenant } from '../contract/local-tenant.ts';
import { askHttps } from './testing/ask-https.ts';
import { startProcess, type EmulatorProcess } from './testing/emulator-process.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

const run = promisify(execFile);
const metadataPath = `/${localTenant.name}/b2c_1a_signin/v2.0/.well-known/openid-configuration`;

async function start(t: TestContext, args: readonly string[] = []) {
  let kill = (): Promise<void> => Promise.resolve();
  const data = temporaryFolder(t, () => kill());
  const emulator = await startProcess(data, { args: ['--https', ...args] });
  kill = emulator.kill;
  const caFile = join(data, 'certificate', 'ca.pem');
  const origin = `https://localhost:${String(emulator.port)}`;
  return { ...emulator, data, caFile, ca: readFileSync(caFile, 'utf8'), origin };
}

test('on https the metadata is there for who trusts the authority, with https everywhere', async (t) => {
  const { ca, origin, announcement, caFile } = await start(t);
  const { body } = await askHttps(origin + metadataPath, { ca });
  const metadata = JSON.parse(body) as Record<string, unknown>;
  assert.equal(metadata['issuer'], `${origin}/${localTenant.id}/v2.0/`);
  for (const name of ['authorization_endpoint', 'token_endpoint', 'jwks_uri']) {
    const endpoint = String(metadata[name]);
    assert.ok(endpoint.startsWith(`${origin}/${localTenant.name}/`), endpoint);
  }
  assert.ok(announcement.startsWith(`Local B2C is ready at ${origin}\n`), announcement);
  assert.ok(announcement.includes(`NODE_EXTRA_CA_CERTS=${caFile}\n`), announcement);
});

test('who does not trust the authority gets nothing', async (t) => {
  const { origin, ca } = await start(t);
  const untrusted = { code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' };
  await assert.rejects(askHttps(`${origin}/`), untrusted);
  const foreign = await start(t);
  assert.notEqual(foreign.ca, ca);
  await assert.rejects(askHttps(`${origin}/`, { ca: foreign.ca }), untrusted);
  await assert.rejects(askHttps(`${origin}/`, { ca, servername: 'evil.example' }), {
    code: 'ERR_TLS_CERT_ALTNAME_INVALID',
  });
});

test('a plain http request gets no answer', async (t) => {
  const { origin } = await start(t);
  await assert.rejects(fetch(`${origin.replace('https', 'http')}/`), TypeError);
});

test('NODE_EXTRA_CA_CERTS makes another Node program trust it', async (t) => {
  const { origin, caFile } = await start(t);
  const script = `fetch('${origin}/').then(({ status }) => console.log(status))`;
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: caFile };
  const { stdout } = await run(process.execPath, ['--eval', script], { env });
  assert.equal(stdout, '200\n');
});

test('the next start keeps the certificate, so that trust is given once', async (t) => {
  const { kill, data, ca } = await start(t);
  await kill();
  const again = await startProcess(data, { args: ['--https'] });
  t.after(() => again.kill());
  const origin = `https://localhost:${String(again.port)}`;
  assert.equal((await askHttps(`${origin}/`, { ca })).status, 200);
  assert.doesNotMatch(again.announcement, /new one/);
});

test('two that start at once in one folder serve what one authority signed', async (t) => {
  const starting: Promise<EmulatorProcess>[] = [];
  // Also when one of them fails: a process that is left behind keeps the test run from ending.
  const data = temporaryFolder(t, async () => {
    for (const result of await Promise.allSettled(starting)) {
      if (result.status === 'fulfilled') await result.value.kill();
    }
  });
  starting.push(...[0, 1].map(() => startProcess(data, { args: ['--https'] })));
  const started = await Promise.all(starting);
  const ca = readFileSync(join(data, 'certificate', 'ca.pem'), 'utf8');
  for (const { port } of started) {
    assert.equal((await askHttps(`https://localhost:${String(port)}/`, { ca })).status, 200);
  }
});

test('with a public URL the same server answers to that name, and to no other', async (t) => {
  const publicUrl = 'https://contoso.b2clogin.com:4300';
  const { ca, origin, announcement } = await start(t, ['--public-url', publicUrl]);
  assert.ok(
    announcement.startsWith(`Local B2C is ready at ${publicUrl}, listening at ${origin}\n`),
  );
  const ask = (host: string) =>
    askHttps(origin + metadataPath, {
      ca,
      servername: 'contoso.b2clogin.com',
      headers: { host },
    });
  const { body } = await ask('contoso.b2clogin.com:4300');
  const metadata = JSON.parse(body) as Record<string, unknown>;
  assert.equal(metadata['issuer'], `${publicUrl}/${localTenant.id}/v2.0/`);
  assert.ok(String(metadata['token_endpoint']).startsWith(`${publicUrl}/${localTenant.name}/`));
  assert.equal((await ask('fabrikam.b2clogin.com:4300')).status, 421);
});

test('a folder that can hold no certificate ends the start with a sentence', async (t) => {
  const data = temporaryFolder(t);
  writeFileSync(join(data, 'certificate'), '');
  await assert.rejects(startProcess(data, { args: ['--https'] }), {
    message:
      /^the emulator ended with 1: The local B2C cannot use its data in .*certificate: .*B2C_DATA\.\n$/,
  });
});

test('headers that are too long are refused as on http', async (t) => {
  const { ca, origin } = await start(t);
  const headers = { 'x-long': 'x'.repeat(17 * 1024) };
  assert.equal((await askHttps(`${origin}/`, { ca, headers })).status, 431);
});
