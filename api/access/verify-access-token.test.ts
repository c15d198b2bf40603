import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { suite, test } from 'node:test';
import { exportSPKI, importJWK } from 'jose';
import { localApplications } from '../../contract/local-tenant.ts';
import { ApiError } from '../api-error.ts';
import type { ApiErrorCode } from '../api-error.ts';
import { partnerAccessRules } from './partner-access-rules.ts';
import { createRemoteKeySource } from './remote-key-source.ts';
import {
  createTestKey,
  discoveryUrl,
  goodClaims,
  signToken,
  testIssuer,
  TestIssuer,
  testNow,
} from './token-fixture.ts';
import { verifyAccessToken } from './verify-access-token.ts';

const key = await createTestKey('first');
const foreignKey = await createTestKey('foreign');
const issuer = new TestIssuer([key.publicJwk]);
const keySource = createRemoteKeySource(discoveryUrl, issuer.fetch);

const verifyHeaders = (headers: Headers) =>
  verifyAccessToken(headers, partnerAccessRules, keySource, testNow);
const verify = (token: string) => verifyHeaders(new Headers({ Authorization: `Bearer ${token}` }));

const encode = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** Signs any text as payload or header with the right key, which SignJWT would refuse to do. */
async function signRaw(payload: string, header?: string): Promise<string> {
  const head = encode(header ?? { alg: 'RS256', typ: 'JWT', kid: key.kid });
  const input = `${head}.${encode(payload)}`;
  const signature = await crypto.subtle.sign(
    'RSASSA-PKCS1-v1_5',
    key.privateKey,
    new TextEncoder().encode(input),
  );
  return `${input}.${Buffer.from(signature).toString('base64url')}`;
}

async function refuses(verification: Promise<unknown>, code: ApiErrorCode): Promise<void> {
  await assert.rejects(verification, (error) => {
    assert.ok(error instanceof ApiError, String(error));
    assert.equal(error.code, code, error.message);
    return true;
  });
}

suite('accepts', () => {
  test('the access token of a portal registration', async () => {
    const claims = await verify(await signToken(key));
    assert.equal(claims.oid, goodClaims['oid']);
  });
  test('the other portal registration with a production policy', async () => {
    const aud = localApplications.portalProd;
    await verify(await signToken(key, { aud, azp: aud, acr: 'b2c_1a_signup_signin' }));
  });
  test('a policy name in the case of the policy file', async () => {
    await verify(await signToken(key, { acr: 'B2C_1A_signin_test' }));
  });
  test('type at+jwt', async () => {
    await verify(await signToken(key, {}, { typ: 'at+jwt' }));
  });
  test('a scheme in lower case', async () => {
    await verifyHeaders(new Headers({ Authorization: `bearer ${await signToken(key)}` }));
  });
  test('claims that are new to this API', async () => {
    await verify(await signToken(key, { ds_roles: ['hoster'], later: { any: 1 } }));
  });
  test('a clock that is 50 seconds ahead', async () => {
    const nbf = Number(goodClaims.nbf) + 50;
    await verify(await signToken(key, { nbf, iat: nbf }));
  });
});

suite('refuses where the token stands', () => {
  test('no Authorization header', () => refuses(verifyHeaders(new Headers()), 'token_missing'));
  test('another scheme', () =>
    refuses(verifyHeaders(new Headers({ Authorization: 'Basic YTpi' })), 'token_missing'));
  test('a scheme without token', () =>
    refuses(verifyHeaders(new Headers({ Authorization: 'Bearer' })), 'authorization_malformed'));
  test('two Authorization headers', async () => {
    const value = `Bearer ${await signToken(key)}`;
    const headers = new Headers([
      ['Authorization', value],
      ['Authorization', value],
    ]);
    await refuses(verifyHeaders(headers), 'authorization_malformed');
  });
});

suite('refuses the form', () => {
  test('five parts, as an encrypted token has', () =>
    refuses(verify('a.b.c.d.e'), 'token_malformed'));
  test('two parts', () => refuses(verify('YQ.YQ'), 'token_malformed'));
  test('more than 16 kB', async () => {
    await refuses(verify(await signToken(key, { pad: 'x'.repeat(17_000) })), 'token_malformed');
  });
  test('padding, line ends and the other alphabet', async () => {
    const token = await signToken(key);
    for (const changed of [`${token}=`, `${token}+`, token.replace('.', '%0A.')]) {
      await refuses(verify(changed), 'token_malformed');
    }
  });
  test('loose last bits of the signature', async () => {
    const token = await signToken(key);
    // 256 bytes leave four unused bits in the last character; only A, Q, g and w have them at zero.
    const last = token.at(-1) ?? '';
    const next = String.fromCharCode(last.charCodeAt(0) + 1);
    await refuses(verify(token.slice(0, -1) + next), 'token_malformed');
  });
  test('a header that is not JSON', async () => {
    await refuses(verify(await signRaw(JSON.stringify(goodClaims), '{"alg"')), 'token_malformed');
  });
  test('a header that is an array', async () => {
    await refuses(verify(await signRaw(JSON.stringify(goodClaims), '[]')), 'token_malformed');
  });
  for (const payload of ['null', '[]', '"text"', '7', '{"iss":', '']) {
    test(`a payload that is ${payload || 'empty'}`, async () => {
      await refuses(verify(await signRaw(payload)), 'token_malformed');
    });
  }
});

suite('refuses the header', () => {
  test('alg none', async () => {
    const header = encode({ alg: 'none', typ: 'JWT', kid: key.kid });
    await refuses(verify(`${header}.${encode(goodClaims)}.`), 'token_malformed');
    await refuses(verify(`${header}.${encode(goodClaims)}.YQ`), 'token_malformed');
  });
  test('HS256 with the public key as secret', async () => {
    const publicKey = await importJWK(key.publicJwk, 'RS256', { extractable: true });
    assert.ok(publicKey instanceof CryptoKey);
    const input = `${encode({ alg: 'HS256', typ: 'JWT', kid: key.kid })}.${encode(goodClaims)}`;
    const signature = createHmac('sha256', await exportSPKI(publicKey)).update(input);
    await refuses(verify(`${input}.${signature.digest('base64url')}`), 'token_malformed');
  });
  for (const alg of ['RS512', 'PS256', 'ES256', 'rs256']) {
    test(`algorithm ${alg}`, async () => {
      const header = JSON.stringify({ alg, typ: 'JWT', kid: key.kid });
      await refuses(verify(await signRaw(JSON.stringify(goodClaims), header)), 'token_malformed');
    });
  }
  const injections = {
    jwk: foreignKey.publicJwk,
    jku: 'http://attacker.test/keys',
    x5u: 'http://attacker.test/chain',
    x5c: ['MIIB'],
  };
  for (const [member, value] of Object.entries(injections)) {
    test(`a key in the header by ${member}, without fetching it`, async () => {
      const header = { alg: 'RS256', typ: 'JWT', kid: key.kid, [member]: value };
      const token = await signRaw(JSON.stringify(goodClaims), JSON.stringify(header));
      await refuses(verify(token), 'token_malformed');
      assert.equal(issuer.requests.filter((url) => url.includes('attacker')).length, 0);
    });
  }
  for (const member of [{ crit: ['exp'] }, { crit: [] }, { b64: false }, { zip: 'DEF' }]) {
    test(`extension ${JSON.stringify(member)}`, async () => {
      const header = JSON.stringify({ alg: 'RS256', typ: 'JWT', kid: key.kid, ...member });
      await refuses(verify(await signRaw(JSON.stringify(goodClaims), header)), 'token_malformed');
    });
  }
  for (const typ of ['logout+jwt', 'secevent+jwt', 'dpop+jwt', undefined, 5]) {
    test(`type ${String(typ)}`, async () => {
      const header = JSON.stringify({ alg: 'RS256', typ, kid: key.kid });
      await refuses(verify(await signRaw(JSON.stringify(goodClaims), header)), 'token_malformed');
    });
  }
  for (const kid of [undefined, '', 7, ['first'], { $ne: '' }]) {
    test(`key id ${JSON.stringify(kid)}`, async () => {
      const header = JSON.stringify({ alg: 'RS256', typ: 'JWT', kid });
      await refuses(verify(await signRaw(JSON.stringify(goodClaims), header)), 'token_malformed');
    });
  }
});

suite('refuses the signature', () => {
  test('a key id that the issuer does not publish', async () => {
    await refuses(verify(await signToken(foreignKey)), 'token_not_trusted');
  });
  test('a foreign key under a known id', async () => {
    const token = await signToken({ ...foreignKey, kid: key.kid });
    await refuses(verify(token), 'token_not_trusted');
  });
  test('a changed payload', async () => {
    const [head = '', , signature = ''] = (await signToken(key)).split('.');
    const changed = encode({ ...goodClaims, oid: 'b7e23ec2-9af1-4c3d-8e5a-6f0d2c1b4a59' });
    await refuses(verify(`${head}.${changed}.${signature}`), 'token_not_trusted');
  });
});

suite('refuses the claims', () => {
  const now = Number(goodClaims.iat);
  const otherAudience = localApplications.secondSpa;
  const families: Record<string, [Record<string, unknown>, ApiErrorCode]> = {
    'another issuer': [{ iss: 'https://attacker.test/v2.0/' }, 'token_not_trusted'],
    'an issuer that only starts right': [{ iss: `${testIssuer}more` }, 'token_not_trusted'],
    'an issuer without its last slash': [{ iss: testIssuer.slice(0, -1) }, 'token_not_trusted'],
    'the issuer in a list': [{ iss: [testIssuer] }, 'token_not_trusted'],
    'no issuer': [{ iss: undefined }, 'token_malformed'],
    'another audience': [{ aud: otherAudience, azp: otherAudience }, 'token_not_for_this_api'],
    'the audience in a list': [{ aud: [goodClaims.aud] }, 'token_not_for_this_api'],
    'no audience': [{ aud: undefined }, 'token_malformed'],
    'an expired token': [{ exp: now - 61 }, 'token_expired'],
    'an expiry as text': [{ exp: String(now + 60) }, 'token_malformed'],
    'no expiry': [{ exp: undefined }, 'token_malformed'],
    'a start in the future': [{ nbf: now + 61 }, 'token_not_yet_valid'],
    'no start': [{ nbf: undefined }, 'token_malformed'],
    'an issue time in the future': [{ iat: now + 61 }, 'token_not_yet_valid'],
    'a token older than B2C allows': [{ iat: now - 90_000 }, 'token_expired'],
    'no issue time': [{ iat: undefined }, 'token_malformed'],
    'an ID token, which has no azp': [{ azp: undefined, nonce: 'n' }, 'token_not_for_this_api'],
    'a token that another application got': [{ azp: otherAudience }, 'token_not_for_this_api'],
    'no object id': [{ oid: undefined }, 'token_not_for_this_api'],
    'an object id that is a number': [{ oid: 7 }, 'token_not_for_this_api'],
    'no subject': [{ sub: undefined }, 'token_not_for_this_api'],
    'a name that is an object': [{ name: {} }, 'token_not_for_this_api'],
    'no policy': [{ acr: undefined }, 'token_not_for_this_api'],
    'a policy that is not the partner’s': [{ acr: 'b2c_1a_other' }, 'token_not_trusted'],
    'a policy that only starts right': [{ acr: 'b2c_1a_signin_tes' }, 'token_not_trusted'],
  };
  for (const [title, [changes, code]] of Object.entries(families)) {
    test(title, async () => {
      await refuses(verify(await signToken(key, changes)), code);
    });
  }
});
