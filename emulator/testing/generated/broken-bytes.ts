import fc from 'fast-check';
import { authorizeParameters, codeForm, policy } from '../sign-in-steps.ts';
import { tenantUrl } from '../test-emulator.ts';
import type { GeneratedRequest } from './requests.ts';

const base = `${new URL(tenantUrl).pathname}/${policy}`;
const form = new URLSearchParams(codeForm('x')).toString();
const query = new URLSearchParams(authorizeParameters()).toString();
const formType = 'Content-Type: application/x-www-form-urlencoded';
const lines = (...all: string[]): string => all.join('\r\n');

const goodBytes = [
  lines(`GET ${base}/v2.0/.well-known/openid-configuration HTTP/1.1`, 'Host: localhost', '', ''),
  lines(`GET ${base}/oauth2/v2.0/authorize?${query} HTTP/1.1`, 'Host: localhost', '', ''),
  lines(
    ...[`POST ${base}/oauth2/v2.0/token HTTP/1.1`, 'Host: localhost', formType],
    ...[`Content-Length: ${String(form.length)}`, '', form],
  ),
  lines(
    ...[`POST ${base}/oauth2/v2.0/token HTTP/1.1`, 'Host: localhost', formType],
    ...['Transfer-Encoding: chunked', '', form.length.toString(16), form, '0', '', ''],
  ),
];

const noise = fc.oneof(
  fc.constantFrom(
    '\r\n',
    '\n',
    '\r',
    ':',
    ' ',
    '\0',
    '\t',
    '%',
    '\r\n\r\n',
    'HTTP/1.1',
    'ffffffff',
  ),
  fc.constantFrom(
    'Content-Length: 5\r\n',
    'Transfer-Encoding: chunked\r\n',
    'Host: evil.example\r\n',
  ),
  fc.constantFrom('Expect: 100-continue\r\n', 'Upgrade: websocket\r\n', 'Connection: upgrade\r\n'),
  fc.uint8Array({ maxLength: 20 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
  fc.nat({ max: 20_000 }).map((length) => 'a'.repeat(length)),
);
const damage = fc.record({
  kind: fc.constantFrom('insert', 'overwrite', 'remove', 'cut'),
  /** Where, as a part of the whole. */
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  text: noise,
});
type Damage = typeof damage extends fc.Arbitrary<infer Value> ? Value : never;

function damaged(text: string, { kind, at, text: more }: Damage): string {
  const position = Math.floor(at * text.length);
  const before = text.slice(0, position);
  if (kind === 'cut') return before;
  if (kind === 'insert') return before + more + text.slice(position);
  const after = text.slice(position + more.length);
  return kind === 'overwrite' ? before + more + after : before + after;
}

/** Requests that are damaged on the way. */
export const brokenBytes: fc.Arbitrary<Buffer> = fc
  .tuple(fc.constantFrom(...goodBytes), fc.array(damage, { minLength: 1, maxLength: 4 }))
  .map(([good, damages]) => Buffer.from(damages.reduce(damaged, good), 'latin1'));

/** A generated request as it is on the wire. */
export function bytesOf({ method, path, headers, body }: GeneratedRequest): Buffer {
  const own = { host: 'localhost', ...headers, connection: 'close' };
  const content = Buffer.from(body ?? '');
  return Buffer.concat([
    Buffer.from(
      lines(
        `${method} ${path} HTTP/1.1`,
        ...Object.entries(own).map(([name, value]) => `${name}: ${value}`),
        ...[`content-length: ${String(content.length)}`, '', ''],
      ),
      'latin1',
    ),
    content,
  ]);
}
