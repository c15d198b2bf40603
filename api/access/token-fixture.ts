import type { JWK, JWTPayload } from 'jose';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { localApplications, localTenant } from '../../contract/local-tenant.ts';
import type { Fetch } from './remote-key-source.ts';

/** A stand-in for the issuer in tests: it signs, publishes keys, and can be switched off. */
export const testNow = new Date('2026-11-02T10:00:00Z');
export const discoveryUrl = 'http://b2c.test/.well-known/openid-configuration';
export const keysUrl = 'http://b2c.test/keys';
export const testIssuer = `https://localhost:4300/${localTenant.id}/v2.0/`;

const nowSeconds = testNow.getTime() / 1000;

export const goodClaims: Readonly<JWTPayload> = {
  iss: testIssuer,
  aud: localApplications.portalTest,
  azp: localApplications.portalTest,
  sub: '9749fccb-00cc-4d91-b9ea-fbee8c37de09',
  oid: '9749fccb-00cc-4d91-b9ea-fbee8c37de09',
  acr: 'b2c_1a_signup_signin_test',
  iat: nowSeconds,
  nbf: nowSeconds,
  exp: nowSeconds + 3600,
  name: 'Corinne Eiger',
  given_name: 'Corinne',
  family_name: 'Eiger',
  correspondenceMail: 'corinne@example.org',
};

export interface TestKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

export async function createTestKey(kid: string): Promise<TestKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const publicJwk = { ...(await exportJWK(publicKey)), kid, use: 'sig' };
  return { kid, privateKey, publicJwk };
}

/** Signs the good claims with changes; a change to `undefined` leaves the claim out. */
export async function signToken(
  key: TestKey,
  changes: Readonly<Record<string, unknown>> = {},
  header: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  return await new SignJWT({ ...goodClaims, ...changes })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.kid, ...header })
    .sign(key.privateKey);
}

export class TestIssuer {
  readonly requests: string[] = [];
  keys: readonly JWK[];
  isDown = false;

  constructor(keys: readonly JWK[]) {
    this.keys = keys;
  }

  readonly fetch: Fetch = (url) => {
    this.requests.push(url);
    if (this.isDown) return Promise.reject(new TypeError('fetch failed'));
    if (url === discoveryUrl) {
      return Promise.resolve(Response.json({ issuer: testIssuer, jwks_uri: keysUrl }));
    }
    if (url === keysUrl) return Promise.resolve(Response.json({ keys: this.keys }));
    return Promise.resolve(new Response('not here', { status: 404 }));
  };

  count(url: string): number {
    return this.requests.filter((request) => request === url).length;
  }
}
