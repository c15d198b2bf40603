import assert from 'node:assert/strict';
import { localTenantFile } from '../../tenant/local-tenant.ts';
import { assertOnlyOwnMarkup } from '../own-markup.ts';
import { origin } from '../test-emulator.ts';

const redirectUris = localTenantFile(4200).applications.flatMap((application) => [
  ...(application.redirectUris ?? []),
]);
/** A header that is none of these has come in from outside. */
const ownHeaders = new Set([
  ...['cache-control', 'content-security-policy', 'content-type', 'referrer-policy', 'location'],
  ...['x-content-type-options', 'set-cookie', 'vary', 'www-authenticate', 'content-length'],
  ...['access-control-allow-origin', 'access-control-allow-methods', 'access-control-max-age'],
  ...['access-control-allow-headers', 'retry-after', 'date', 'connection', 'keep-alive'],
  ...['transfer-encoding', 'content-language', 'allow', 'access-control-expose-headers'],
]);
const ownCookie = /^b2c-(?:session|browser)-\d+=[\w-]*(?:; [\w-]+(?:=[^;,\s]*)?)*$/;
const registeredOrigins = new Set(['http://localhost:4200', 'http://localhost:4600']);
/** Nothing of the inside: stack, path, key, hash, secret. */
const inside = /\n +at |file:\/\/|node_modules|PRIVATE KEY|scrypt\$|SqliteError|AADB2C90037/;

/** What holds for every answer to every request. */
export async function assertWellFormed(
  answer: Response,
  method: string,
  asked: string,
): Promise<void> {
  const text = await answer.text();
  const type = answer.headers.get('content-type') ?? '';
  const message = `${String(answer.status)} to ${asked}`;
  assert.ok(answer.status < 500, `${message}\n${text}`);
  assert.doesNotMatch(text, inside, message);
  for (const name of answer.headers.keys()) assert.ok(ownHeaders.has(name), `${name}: ${message}`);
  for (const cookie of answer.headers.getSetCookie()) assert.match(cookie, ownCookie, message);
  const allowed = answer.headers.get('access-control-allow-origin');
  assert.ok(allowed === null || registeredOrigins.has(allowed), message);
  assertOwnWay(answer.headers.get('location'), message);
  if (method === 'HEAD') assert.equal(text, '', message);
  else if (type.startsWith('application/json'))
    assert.doesNotThrow(() => JSON.parse(text), message);
  else if (type.startsWith('text/html')) assertOnlyOwnMarkup(text, '', message);
  else assert.ok(text === '' || /^(?:text\/css|image\/)/.test(type), message);
}

/** Redirects lead to pages of the emulator, or to registered addresses with an answer behind them. */
function assertOwnWay(location: string | null, message: string): void {
  if (location === null) return;
  assert.doesNotMatch(location, /[\r\n\\]/, message);
  const isOwnPage = /^\/(?![/\\])/.test(location) || location.startsWith(`${origin}/`);
  const isRegistered = redirectUris.some(
    (uri) => location === uri || location.startsWith(`${uri}?`) || location.startsWith(`${uri}#`),
  );
  assert.ok(isOwnPage || isRegistered, `${message} leads to ${location}`);
}
