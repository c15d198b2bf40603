import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { test } from 'node:test';
import type { Certificate } from './certificate.ts';
import { certificateProblem } from './check-certificate.ts';
import { makeCertificate } from './make-certificate.ts';
import { neededNames } from './needed-names.ts';

const publicUrl = 'https://contoso.b2clogin.com:4300';
const names = neededNames(publicUrl);
const [made, other] = await Promise.all([makeCertificate(names), makeCertificate(names)]);
const leaf = new X509Certificate(made.cert);
const authority = new X509Certificate(made.ca);
const day = 86_400_000;
const now = Date.now();

test('a certificate names this computer and the public host', () => {
  assert.deepEqual(names, ['localhost', '127.0.0.1', '::1', 'contoso.b2clogin.com']);
  assert.equal(certificateProblem(made, names, now), undefined);
  assert.equal(
    leaf.subjectAltName,
    'DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1, DNS:contoso.b2clogin.com',
  );
});

test('a public host that is an address or a name of this computer is named once', () => {
  assert.deepEqual(neededNames('https://localhost:4443'), neededNames(undefined));
  assert.deepEqual(neededNames('https://[::1]:4443'), neededNames(undefined));
});

test('leaf and authority are good for no longer than 397 days', () => {
  for (const { validFromDate, validToDate } of [leaf, authority]) {
    const days = (validToDate.getTime() - validFromDate.getTime()) / day;
    assert.ok(days > 300 && days <= 397, String(days));
  }
});

test('the leaf signs no others, and the two have keys of their own', () => {
  assert.deepEqual([authority.ca, leaf.ca], [true, false]);
  assert.notDeepEqual(
    leaf.publicKey.export({ type: 'spki', format: 'der' }),
    authority.publicKey.export({ type: 'spki', format: 'der' }),
  );
});

test('each authority has a name of its own', () => {
  assert.notEqual(authority.subject, new X509Certificate(other.ca).subject);
});

test('a week before its end a certificate is to be replaced', () => {
  const end = leaf.validToDate.getTime();
  assert.equal(certificateProblem(made, names, end - 8 * day), undefined);
  assert.equal(certificateProblem(made, names, end - 6 * day), 'expires');
  assert.equal(certificateProblem(made, names, end + day), 'expires');
  assert.equal(certificateProblem(made, names, now - day), 'expires');
});

test('a certificate without a needed name is to be replaced, one with more names is not', () => {
  assert.equal(certificateProblem(made, neededNames(undefined), now), undefined);
  const more = neededNames('https://fabrikam.b2clogin.com');
  assert.equal(certificateProblem(made, more, now), 'lacks a name');
});

const broken: Record<string, Partial<Certificate>> = {
  'the key of another pair': { key: other.key },
  'the certificate of another pair': { cert: other.cert },
  'another authority': { ca: other.ca },
  'the leaf in the place of the authority': { ca: made.cert },
  'no key': { key: '' },
  'no certificate': { cert: '' },
  'no authority': { ca: '' },
  'a key that is cut off': { key: made.key.slice(0, 400) },
  'a certificate that is cut off': { cert: made.cert.slice(0, 400) },
};
for (const [fault, part] of Object.entries(broken)) {
  test(`a certificate with ${fault} is broken`, () => {
    assert.equal(certificateProblem({ ...made, ...part }, names, now), 'broken');
  });
}
