import assert from 'node:assert/strict';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { caNameOf } from './certificate.ts';
import { neededNames } from './needed-names.ts';
import { prepareCertificate } from './prepare-certificate.ts';

const names = neededNames(undefined);
const day = 86_400_000;

async function arrange(t: TestContext) {
  const folder = join(temporaryFolder(t), 'certificate');
  return { folder, first: await prepareCertificate(folder, names) };
}

const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');

test('a certificate is kept, and no program has to trust a new one', async (t) => {
  const { folder, first } = await arrange(t);
  assert.equal(first.replaced, undefined);
  assert.equal(first.caFile, join(folder, 'ca.pem'));
  assert.equal(read(folder, 'ca.pem'), first.certificate.ca.replaceAll('\r\n', '\n'));
  const second = await prepareCertificate(folder, names);
  assert.equal(second.replaced, undefined);
  assert.equal(read(folder, 'ca.pem'), second.certificate.ca);
  const [leaf, sameLeaf] = [first, second].map(({ certificate }) => certificate.cert);
  assert.equal(
    new X509Certificate(leaf ?? '').raw.equals(new X509Certificate(sameLeaf ?? '').raw),
    true,
  );
});

test("the authority's private key is nowhere on the disk, the server's is in one file", async (t) => {
  const { folder, first } = await arrange(t);
  const authority = new X509Certificate(first.certificate.ca);
  const leaf = new X509Certificate(first.certificate.cert);
  const keys = readdirSync(folder, { recursive: true }).flatMap((file) =>
    [...read(folder, String(file)).matchAll(/-----BEGIN [^]*? KEY-----[^]*?KEY-----/g)].map(
      ([key]) => createPrivateKey(key),
    ),
  );
  assert.equal(keys.length, 1);
  assert.equal(
    keys.some((key) => authority.checkPrivateKey(key)),
    false,
  );
  assert.equal(
    keys.every((key) => leaf.checkPrivateKey(key)),
    true,
  );
});

const modes = process.platform === 'win32' ? { skip: 'there are no modes on Windows' } : {};
test('key and folder are for their owner alone, also when they were not', modes, async (t) => {
  const { folder } = await arrange(t);
  const modesNow = () =>
    ['.', 'server.pem', 'ca.pem'].map((file) => statSync(join(folder, file)).mode & 0o777);
  assert.deepEqual(modesNow(), [0o700, 0o600, 0o644]);
  chmodSync(folder, 0o755);
  chmodSync(join(folder, 'server.pem'), 0o644);
  await prepareCertificate(folder, names);
  assert.deepEqual(modesNow(), [0o700, 0o600, 0o644]);
});

test('a public host name makes a new certificate, which keeps the names of before', async (t) => {
  const { folder, first } = await arrange(t);
  const contoso = neededNames('https://contoso.b2clogin.com');
  const second = await prepareCertificate(folder, contoso);
  const caName = caNameOf(first.certificate);
  assert.deepEqual(second.replaced, { problem: 'lacks a name', caName });
  const third = await prepareCertificate(folder, neededNames('https://fabrikam.b2clogin.com'));
  assert.equal(third.replaced?.problem, 'lacks a name');
  for (const wanted of [contoso, names]) {
    assert.equal((await prepareCertificate(folder, wanted)).replaced, undefined);
  }
});

test('a certificate near its end is replaced, with the name of the authority to forget', async (t) => {
  t.mock.timers.enable({ apis: ['Date'], now: Date.now() - 391 * day });
  const { folder, first } = await arrange(t);
  t.mock.timers.reset();
  const second = await prepareCertificate(folder, names);
  const caName = caNameOf(first.certificate);
  assert.deepEqual(second.replaced, { problem: 'expires', caName });
  assert.notEqual(caNameOf(second.certificate), caName);
  assert.equal(read(folder, 'ca.pem'), second.certificate.ca.replaceAll('\r\n', '\n'));
});

test('files of two certificates mixed are noticed and replaced', async (t) => {
  const [mine, theirs] = [await arrange(t), await arrange(t)];
  const [key = ''] = read(theirs.folder, 'server.pem').split(/(?=-----BEGIN CERT)/);
  const [, cert = '', ca = ''] = read(mine.folder, 'server.pem').split(/(?=-----BEGIN CERT)/);
  writeFileSync(join(mine.folder, 'server.pem'), key + cert + ca);
  const { replaced, certificate } = await prepareCertificate(mine.folder, names);
  assert.deepEqual(replaced, { problem: 'broken', caName: undefined });
  assert.ok(
    new X509Certificate(certificate.cert).checkPrivateKey(createPrivateKey(certificate.key)),
  );
});

test('an empty file, and what a start that was cut off left behind, do no harm', async (t) => {
  const { folder } = await arrange(t);
  writeFileSync(join(folder, 'server.pem'), '');
  writeFileSync(join(folder, 'server.pem.new'), 'half a');
  assert.equal((await prepareCertificate(folder, names)).replaced?.problem, 'broken');
  assert.equal((await prepareCertificate(folder, names)).replaced, undefined);
  assert.deepEqual(readdirSync(folder).sort(), ['ca.pem', 'lock.sqlite', 'server.pem']);
});

test('a public copy that is gone or another one is written again', async (t) => {
  const { folder } = await arrange(t);
  const before = read(folder, 'ca.pem');
  rmSync(join(folder, 'ca.pem'));
  await prepareCertificate(folder, names);
  assert.equal(read(folder, 'ca.pem'), before);
  writeFileSync(join(folder, 'ca.pem'), 'another');
  await prepareCertificate(folder, names);
  assert.equal(read(folder, 'ca.pem'), before);
});

test('without a folder the certificate lives in memory', async () => {
  const { certificate, caFile } = await prepareCertificate(undefined, names);
  assert.equal(caFile, undefined);
  assert.ok(new X509Certificate(certificate.cert).checkHost('localhost'));
});
