import assert from 'node:assert/strict';
import { createHash, createPublicKey } from 'node:crypto';
import { test } from 'node:test';
import { caNameOf } from './certificate.ts';
import { describeCertificate } from './describe-certificate.ts';
import { makeCertificate } from './make-certificate.ts';

const certificate = await makeCertificate(['localhost']);
const name = caNameOf(certificate);
const spki = createPublicKey(certificate.cert).export({ type: 'spki', format: 'der' });
const pin = createHash('sha256').update(spki).digest('base64');

const kept = (caFile: string | undefined) => ({ certificate, caFile, replaced: undefined });

const commands: Partial<Record<NodeJS.Platform, { trust: string; undo: string }>> = {
  linux: {
    trust: `certutil -d sql:$HOME/.pki/nssdb -A -t C,, -n '${name}' -i /data/ca.pem\n`,
    undo: `certutil -d sql:$HOME/.pki/nssdb -D -n '${name}'\n`,
  },
  darwin: {
    trust:
      'security add-trusted-cert -r trustRoot -p ssl -k ~/Library/Keychains/login.keychain-db /data/ca.pem\n',
    undo: `security delete-certificate -t -c '${name}' ~/Library/Keychains/login.keychain-db\n`,
  },
  win32: {
    trust: 'certutil -user -addstore Root "/data/ca.pem"\n',
    undo: `certutil -user -delstore Root "${name}"\n`,
  },
};
for (const [platform, { trust, undo }] of Object.entries(commands)) {
  test(`on ${platform} the start says how to trust the authority and how to undo it`, () => {
    const text = describeCertificate(kept('/data/ca.pem'), platform as NodeJS.Platform);
    for (const command of [trust, undo]) assert.ok(text.includes(` ${command}`), text);
    assert.ok(text.includes(' NODE_EXTRA_CA_CERTS=/data/ca.pem\n'), text);
    assert.ok(text.includes(` --ignore-certificate-errors-spki-list=${pin}\n`), text);
    assert.match(text, / Firefox +Settings, Privacy & Security/);
    for (const other of Object.values(commands)) assert.ok(text.includes(other.trust), text);
    assert.ok(text.split('\n').length <= 11, text);
  });
}

test('a path with a space or a quotation mark stays one word', () => {
  const text = describeCertificate(kept("/my data/o'clock/ca.pem"), 'linux');
  assert.ok(text.includes(`NODE_EXTRA_CA_CERTS='/my data/o'\\''clock/ca.pem'\n`), text);
});

test('a new certificate says why, and which authority can be forgotten', () => {
  const text = describeCertificate(
    {
      ...kept('/data/ca.pem'),
      replaced: { problem: 'lacks a name', caName: 'Local B2C former' },
    },
    'linux',
  );
  assert.match(text, /^The certificate is a new one: the former lacked the public host name\./);
  assert.match(text, / certutil -d \S+ -D -n 'Local B2C former'\n/);
});

test('a certificate in memory is for tests only', () => {
  const text = describeCertificate(kept(undefined), 'linux');
  assert.match(text, /^Its certificate is in memory only/);
  assert.doesNotMatch(text, /certutil|NODE_EXTRA/);
  assert.ok(text.includes(pin), text);
});
