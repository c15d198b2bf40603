import assert from 'node:assert/strict';
import type { Case } from '../../testing/black-box/black-box.ts';
import { headerOf, rawExchange } from '../../testing/raw-exchange.ts';

const metadata =
  '/partnerlocal.onmicrosoft.com/b2c_1a_signin/v2.0/.well-known/openid-configuration';
const token = '/partnerlocal.onmicrosoft.com/b2c_1a_signin/oauth2/v2.0/token';
const get = (path: string, ...headers: string[]): string =>
  [`GET ${path} HTTP/1.1`, ...headers, 'Connection: close', '', ''].join('\r\n');
const post = (length: string, body: string, ...headers: string[]): string =>
  [
    `POST ${token} HTTP/1.1`,
    'Host: localhost',
    'Content-Type: application/x-www-form-urlencoded',
    length,
    ...headers,
    '',
    body,
  ].join('\r\n');

const foreignHosts: Record<string, string> = {
  'another name': 'evil.example',
  'another name with our port': 'evil.example:4300',
  'a name that begins alike': 'localhost.evil.example',
  'a name that ends alike': 'evil.localhost',
  'a trailing dot': 'localhost.',
  'user info': 'evil@localhost',
  'an address of the network': '192.168.1.10',
  'no address at all': '0.0.0.0',
  'a path': 'localhost/evil',
  nothing: '',
  'a space': 'local host',
  'two names': 'localhost, evil.example',
  'a port that is none': 'localhost:99999',
  __proto__: '__proto__',
};

/** Broken in a way that no client library sends. */
const broken: Record<string, string | Buffer> = {
  'a line of noise': 'hello\r\n\r\n',
  'bytes of a TLS handshake': Buffer.from('16030100c8010000c40303', 'hex'),
  'an unknown method': `BREW ${metadata} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
  'a method with a NUL': `GE\0T ${metadata} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
  'no version': `GET ${metadata}\r\n\r\n`,
  'version 9.9': `GET ${metadata} HTTP/9.9\r\nHost: localhost\r\n\r\n`,
  'a NUL in a header': get(metadata, 'Host: localhost', 'X-A: a\0b'),
  'a header without a colon': get(metadata, 'Host: localhost', 'nonsense'),
  'a space before the colon': get(metadata, 'Host: localhost', 'X-A : b'),
  'a folded header': get(metadata, 'Host: localhost', 'X-A: a', '\tb'),
  'headers of 20 kB': get(metadata, 'Host: localhost', `X-A: ${'a'.repeat(20_000)}`),
  'an address of 20 kB': get(`${metadata}?x=${'a'.repeat(20_000)}`, 'Host: localhost'),
  'a thousand cookies': get(
    metadata,
    'Host: localhost',
    ...Array.from({ length: 1000 }, (_, index) => `Cookie: c${String(index)}=0123456789`),
  ),
  'a space in the address': get('/a b', 'Host: localhost'),
  'two lengths': post('Content-Length: 3', 'a=b', 'Content-Length: 4'),
  'a length and chunks': post(
    'Content-Length: 3',
    '3\r\na=b\r\n0\r\n\r\n',
    'Transfer-Encoding: chunked',
  ),
  'a negative length': post('Content-Length: -1', 'a=b'),
  'a length in words': post('Content-Length: three', 'a=b'),
  'a chunk whose size is no number': post('Transfer-Encoding: chunked', 'zz\r\na=b\r\n0\r\n\r\n'),
  'an unknown transfer encoding': post('Transfer-Encoding: rot13', 'a=b'),
};

const paths = [
  ...['/assets/../../package.json', '/assets/..%2f..%2fpackage.json', '/assets/%2e%2e/main.ts'],
  ...['/assets/....//main.ts', '/assets/%00', '/assets/__proto__', '/assets/constructor'],
  ...['/.git/config', '/.env', '/package.json', '/emulator/tenant/local-tenant.ts', '/.local/'],
  ...['/~tenant/path/b2c_1a_signin/oauth2/v2.0/token', '/%7etenant/path/b2c_1a_signin/sign-in'],
  ...['/%', '/%ff', '/%c0%af', '/%ed%a0%80', '/%00', `/${'a/'.repeat(3000)}`, '/\\evil.example'],
  ...['/_emulator', '/_emulator/', '/_emulator/nothing', '/_emulator/../assets'],
];

export const cases: readonly Case[] = [
  ...Object.entries(foreignHosts).map(([name, host]): Case => [
    `op-17: a Host header with ${name} is answered with a refusal (DNS rebinding)`,
    async ({ port }) => {
      for (const path of [metadata, '/', '/_emulator/users', '/nothing']) {
        const answer = await rawExchange(port, get(path, `Host: ${host}`));
        assert.ok([400, 421].includes(answer.status), answer.head);
        assert.doesNotMatch(answer.body, /issuer|corinne|Corinne/);
      }
    },
  ]),
  ...['localhost', 'LOCALHOST', 'localhost:1', '127.0.0.1', '[::1]'].map((host): Case => [
    `op-17: the Host ${host} is this computer, and changes no address in the metadata`,
    async ({ port }) => {
      const answer = await rawExchange(port, get(metadata, `Host: ${host}`));
      assert.equal(answer.status, 200, answer.head);
      assert.match(answer.body, new RegExp(`"token_endpoint":"http://localhost:${String(port)}/`));
    },
  ]),
  [
    'op-17: forwarding headers are not believed',
    async ({ port }) => {
      const headers = ['X-Forwarded-Host: evil.example', 'X-Forwarded-Proto: https'];
      const forwarded = 'Forwarded: host=evil.example;proto=https';
      const request = get(metadata, 'Host: localhost', ...headers, forwarded);
      assert.doesNotMatch((await rawExchange(port, request)).body, /evil/);
    },
  ],
  [
    'rfc9112-3.2.2: an absolute address of another host is refused',
    async ({ port }) => {
      for (const host of ['localhost', 'evil.example']) {
        const request = get(`http://evil.example${metadata}`, `Host: ${host}`);
        const answer = await rawExchange(port, request);
        assert.ok([400, 421].includes(answer.status), answer.head);
      }
    },
  ],
  [
    'rfc9112-3.2: a request without Host is refused',
    async ({ port }) => {
      assert.equal((await rawExchange(port, get(metadata))).status, 400);
      const twice = get(metadata, 'Host: localhost', 'Host: evil.example');
      assert.ok([400, 421].includes((await rawExchange(port, twice)).status));
    },
  ],
  ...Object.entries(broken).map(([name, request]): Case => [
    `rfc9112-2: ${name} is refused, and the next request is answered`,
    async ({ port }) => {
      const { status, head } = await rawExchange(port, request, { end: true });
      assert.ok(status === 0 || (status >= 400 && status < 500), head);
      assert.equal((await rawExchange(port, get(metadata, 'Host: localhost'))).status, 200);
    },
  ]),
  ...paths.map((path): Case => [
    `rfc9110-15.5.5: nothing is at ${path.slice(0, 60)}`,
    async ({ port }) => {
      const answer = await rawExchange(port, get(path, 'Host: localhost'));
      assert.ok([400, 404].includes(answer.status), answer.head);
      assert.equal(headerOf(answer, 'location'), undefined);
      assert.doesNotMatch(answer.body, /local-web-secret|"dependencies"|\/tmp\/|node_modules/);
    },
  ]),
  ...['TRACE', 'CONNECT', 'PROPFIND', 'LINK'].map((method): Case => [
    `rfc9110-9: ${method} is answered with a refusal`,
    async ({ port }) => {
      const request = get(metadata, 'Host: localhost', 'X-Secret: mirror-me').replace(
        'GET',
        method,
      );
      const answer = await rawExchange(port, request);
      assert.ok(answer.status === 0 || (answer.status >= 400 && answer.status < 500), answer.head);
      assert.doesNotMatch(answer.body, /mirror-me/);
    },
  ]),
  ...[
    ['a length of a megabyte', post('Content-Length: 1000000', 'grant_type=')],
    [
      'chunks of a megabyte',
      post('Transfer-Encoding: chunked', `20000\r\n${'x'.repeat(131_072)}\r\n`),
    ],
  ].map(([name, request]): Case => [
    `op-39: ${String(name)} is refused before it has arrived`,
    async ({ port }) => {
      const answer = await rawExchange(port, String(request));
      assert.equal(answer.status, 413, answer.head);
      assert.match(answer.body, /AADB2C90122/);
      assert.equal(headerOf(answer, 'cache-control'), 'no-store');
    },
  ]),
  [
    'rfc9112-9.3: what follows a request on the same connection is another request',
    async ({ port }) => {
      const first = post('Content-Length: 10', 'grant_type');
      const answer = await rawExchange(port, first + get('/_emulator/users', 'Host: evil.example'));
      assert.doesNotMatch(answer.body, /corinne/);
    },
  ],
  [
    'op-45: every answer tells browsers not to guess, not to store and not to frame',
    async ({ port }) => {
      for (const path of [metadata, '/', '/nothing', '/_emulator/health', token]) {
        const answer = await rawExchange(port, get(path, 'Host: localhost'));
        assert.equal(headerOf(answer, 'x-content-type-options'), 'nosniff');
        assert.equal(headerOf(answer, 'cache-control'), 'no-store');
        assert.match(headerOf(answer, 'content-security-policy') ?? '', /frame-ancestors 'none'/);
        assert.equal(headerOf(answer, 'server') ?? headerOf(answer, 'x-powered-by'), undefined);
      }
    },
  ],
];
