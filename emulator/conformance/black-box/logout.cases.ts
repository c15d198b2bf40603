import assert from 'node:assert/strict';
import { decodeJwt, generateKeyPair, SignJWT } from 'jose';
import type { Case } from '../../testing/black-box/black-box.ts';
import {
  authorizeUrlOf,
  portal,
  secondSpa,
  webApp,
} from '../../testing/black-box/registrations.ts';
import type { Service } from '../../testing/black-box/service.ts';
import { redirectedError, signIn } from '../../testing/sign-in-steps.ts';
import { codeOnPage, logoutUrl } from '../../testing/sign-out-steps.ts';
import { origin } from '../../testing/test-emulator.ts';

const registered = portal.redirectUri;
const back = { post_logout_redirect_uri: registered, state: 'state-1' };
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A page that says why, and no way back. */
async function assertStays(answer: Response, code: string | undefined, status = 200) {
  const page = await answer.text();
  assert.equal(answer.status, status, page);
  assert.equal(answer.headers.get('location'), null);
  assert.equal(answer.headers.get('access-control-allow-origin'), null);
  assert.equal(answer.headers.get('cache-control'), 'no-store');
  assert.equal(codeOnPage(page), code);
  assert.doesNotMatch(page, /<meta[^>]*refresh|href="http:\/\/(?:evil|localhost:4[25])/);
}

const goOut = ({ request }: Service, parameters: Record<string, string>) =>
  request(logoutUrl(parameters));

/** Each is nearly a registered address. */
const addresses: Record<string, string> = {
  'a foreign host': 'http://evil.example/',
  'a longer path': `${registered}/more`,
  'a fragment': `${registered}#x`,
  'dot segments': 'http://localhost:4200/x/../redirect.html',
  'another port': 'http://localhost:4201/redirect.html',
  'https instead of http': 'https://localhost:4200/redirect.html',
  'user info': 'http://localhost:4200@evil.example/redirect.html',
  'a host that begins alike': 'http://localhost.evil.example/redirect.html',
  'no scheme': '//localhost:4200/redirect.html',
  'only a path': '/redirect.html',
  'a script': 'javascript:alert(1)',
  'a backslash': 'http://localhost:4200\\@evil.example/',
  'a trailing dot in the host': 'http://localhost.:4200/redirect.html',
  'a line break': `${registered}\r\nSet-Cookie: a=b`,
  'a NUL': `${registered}\0`,
  'capital letters': registered.toUpperCase(),
  'an inherited name': 'constructor',
};

type Forge = (idToken: string) => string | Promise<string>;
const payloadOf = (token: string): string => token.split('.')[1] ?? '';
const unsigned =
  (alg: string): Forge =>
  (token) =>
    `${encoded({ alg, typ: 'JWT' })}.${payloadOf(token)}.`;
const signedByStranger =
  (changes: object, header: object = {}): Forge =>
  async (token) => {
    const { privateKey } = await generateKeyPair('RS256');
    return new SignJWT({ ...decodeJwt(token), ...changes })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', ...header })
      .sign(privateKey);
  };
const withPayload =
  (changes: object): Forge =>
  (token) => {
    const [header = '', , signature = ''] = token.split('.');
    return `${header}.${encoded({ ...decodeJwt(token), ...changes })}.${signature}`;
  };
const kidOf = (token: string): unknown =>
  (JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()) as { kid: string })
    .kid;

const hints: Record<string, readonly [Forge, code: string]> = {
  'bad-id-token-hint: that is no token': [() => 'bad.hint', 'AADB2C90210'],
  'bad-id-token-hint: of five parts': [(token) => `${token}.x.y`, 'AADB2C90210'],
  'bad-id-token-hint: of dots': [() => '....', 'AADB2C90210'],
  'bad-id-token-hint: whose payload is no object': [() => `e30.${encoded([])}.x`, 'AADB2C90210'],
  'bad-id-token-hint: of ten thousand characters': [() => 'x'.repeat(10_000), 'AADB2C90210'],
  'modified-id-token-hint: without its signature': [
    (token) => token.replace(/[^.]*$/, ''),
    'AADB2C90233',
  ],
  'modified-id-token-hint: with the audience changed': [
    withPayload({ aud: secondSpa.id }),
    'AADB2C90233',
  ],
  'modified-id-token-hint: with the person changed': [withPayload({ sub: 'x' }), 'AADB2C90233'],
  'modified-id-token-hint: with another issuer': [
    withPayload({ iss: 'https://evil.example/v2.0/' }),
    'AADB2C90232',
  ],
  'modified-id-token-hint: that says none': [unsigned('none'), 'AADB2C90233'],
  'modified-id-token-hint: that says NONE': [unsigned('NONE'), 'AADB2C90233'],
  'modified-id-token-hint: that says HS256': [unsigned('HS256'), 'AADB2C90233'],
  'modified-id-token-hint: signed with another key': [signedByStranger({}), 'AADB2C90233'],
  'modified-id-token-hint: signed with another key under our kid': [
    async (token) => signedByStranger({}, { kid: kidOf(token) })(token),
    'AADB2C90233',
  ],
  'modified-id-token-hint: with an unknown kid': [
    signedByStranger({}, { kid: 'constructor' }),
    'AADB2C90233',
  ],
  'modified-id-token-hint: that brings its key along': [
    signedByStranger({}, { jwk: { kty: 'RSA', n: 'AQAB', e: 'AQAB' } }),
    'AADB2C90233',
  ],
  'modified-id-token-hint: with an unknown critical header': [
    (token) => {
      const [, payload = '', signature = ''] = token.split('.');
      const header = { alg: 'RS256', kid: kidOf(token), crit: ['x'], x: 1 };
      return `${encoded(header)}.${payload}.${signature}`;
    },
    'AADB2C90233',
  ],
};

const rule = 'oidcc-rp-initiated-logout';

export const cases: readonly Case[] = [
  ...Object.entries(addresses).map(([name, post_logout_redirect_uri]): Case => [
    `${rule}-bad-post-logout-redirect-uri: ${name} is not followed, with a hint and without`,
    async (service) => {
      const { id_token } = await service.tokens();
      const changes = { ...back, post_logout_redirect_uri };
      await assertStays(await goOut(service, changes), 'AADB2C90006');
      const hinted = await goOut(service, { ...changes, id_token_hint: id_token });
      await assertStays(hinted, 'AADB2C90006');
    },
  ]),
  [
    `${rule}-query-added-to-post-logout-redirect-uri: it is not followed`,
    async (service) => {
      const { id_token } = await service.tokens();
      const added = { ...back, post_logout_redirect_uri: `${registered}?foo=bar` };
      const answer = await goOut(service, { ...added, id_token_hint: id_token });
      await assertStays(answer, 'AADB2C90006');
    },
  ],
  ...Object.entries(hints).map(([name, [forge, code]]): Case => [
    `${rule}-${name} leads nowhere`,
    async (service) => {
      const { id_token } = await service.tokens();
      const hint = await forge(id_token);
      const answer = await goOut(service, { ...back, id_token_hint: hint });
      await assertStays(answer, code);
    },
  ]),
  [
    'op-15: a hint of one application opens no address of another',
    async (service) => {
      const { id_token } = await service.tokens(secondSpa);
      for (const post_logout_redirect_uri of [registered, webApp.redirectUri]) {
        const changes = { id_token_hint: id_token, post_logout_redirect_uri };
        await assertStays(await goOut(service, changes), 'AADB2C90006');
      }
    },
  ],
  [
    'op-15: a client id that is not the audience of the hint is refused',
    async (service) => {
      const { id_token } = await service.tokens();
      const changes = { ...back, id_token_hint: id_token, client_id: secondSpa.id };
      await assertStays(await goOut(service, changes), 'AADB2C90209');
    },
  ],
  ...['__proto__', 'a9000000-0000-4000-8000-000000000009'].map((client_id): Case => [
    `aadb2c90018: the client id ${client_id} leads nowhere`,
    async (service) => {
      await assertStays(await goOut(service, { ...back, client_id }), 'AADB2C90018', 400);
    },
  ]),
  ...['post_logout_redirect_uri', 'id_token_hint', 'client_id', 'state', 'x'].map((name): Case => [
    `op-13: ${name} twice leads nowhere`,
    async (service) => {
      const { id_token } = await service.tokens();
      const once = { ...back, id_token_hint: id_token, client_id: portal.id, x: '1' };
      const again = encodeURIComponent(String((once as Record<string, string>)[name]));
      const answer = await service.request(`${logoutUrl(once)}&${name}=${again}`);
      await assertStays(answer, 'AADB2C90122', 400);
    },
  ]),
  ...['no-params', 'only-state', 'no-post-logout-redirect-uri'].map((name): Case => [
    `${rule}-${name}: it stays, and nobody is signed in any more`,
    async (service) => {
      const browser = service.browser();
      await signIn(browser);
      const { id_token } = await service.tokens();
      const hint = name.startsWith('no-post') ? { id_token_hint: id_token } : {};
      const parameters = name === 'no-params' ? {} : { state: 's', ...hint };
      await assertStays(await browser.get(logoutUrl(parameters)), undefined);
      const silent = await browser.get(authorizeUrlOf(portal, { prompt: 'none' }));
      assert.deepEqual(redirectedError(silent), ['interaction_required', 'AADB2C90077']);
    },
  ]),
  [
    `${rule}: the registered address is followed, state unchanged and nothing else with it`,
    async (service) => {
      const { id_token } = await service.tokens();
      const state = 'a&b=c#\r\nSet-Cookie: a=b';
      const answer = await goOut(service, { ...back, state, id_token_hint: id_token });
      assert.equal(answer.status, 302);
      const address = new URL(answer.headers.get('location') ?? '');
      assert.equal(address.origin + address.pathname, registered);
      assert.deepEqual([...address.searchParams], [['state', state]]);
    },
  ],
  [
    'aadb2c90022: an unknown policy signs nobody out',
    async ({ request, signedIn }) => {
      const browser = await signedIn();
      const answer = await browser.get(logoutUrl(back, 'b2c_1a_nowhere'));
      assert.deepEqual([answer.status, answer.headers.get('location')], [404, null]);
      const silent = await browser.get(authorizeUrlOf(portal, { prompt: 'none' }));
      assert.match(silent.headers.get('location') ?? '', /[?&]code=/);
      assert.equal((await request(`${origin}/oauth2/v2.0/logout`)).status, 404);
    },
  ],
];
