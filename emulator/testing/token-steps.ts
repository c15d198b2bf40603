import assert from 'node:assert/strict';
import { createRemoteJWKSet, customFetch, jwtVerify, type JWTPayload } from 'jose';
import { localApplications, sampleAccount } from '../../contract/local-tenant.ts';
import { apiScope, tenantUrl, type TestEmulator } from './test-emulator.ts';

export const issuer = 'https://localhost:4300/6f1f0c1e-2b7a-4d55-9c3e-8a4b1d2e3f40/v2.0/';
export const ropcPolicy = 'b2c_1a_ropc_auth';

/** `undefined` leaves a field out. */
type Changes = Record<string, string | undefined>;

const defined = (values: Changes): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

export const daemonForm = (changes: Changes = {}): Record<string, string> =>
  defined({
    grant_type: 'client_credentials',
    client_id: localApplications.daemon,
    client_secret: 'local-daemon-secret',
    scope: apiScope('.default'),
    ...changes,
  });

export const passwordForm = (changes: Changes = {}): Record<string, string> =>
  defined({
    grant_type: 'password',
    client_id: localApplications.nativeApp,
    username: sampleAccount.signInName,
    password: sampleAccount.password,
    scope: `openid ${localApplications.nativeApp} offline_access`,
    response_type: 'token id_token',
    ...changes,
  });

/** Verifies as an API would: with the published keys, exact issuer and audience. */
export async function verified(
  { request, clock }: Pick<TestEmulator, 'request' | 'clock'>,
  token: unknown,
  audience: string,
): Promise<JWTPayload> {
  assert.equal(typeof token, 'string');
  const url = new URL(`${tenantUrl}/b2c_1a_signin/discovery/v2.0/keys`);
  const keys = createRemoteJWKSet(url, { [customFetch]: (address) => request(address) });
  const { payload } = await jwtVerify(String(token), keys, {
    issuer,
    audience,
    typ: 'JWT',
    algorithms: ['RS256'],
    currentDate: new Date(clock.nowSeconds() * 1000),
  });
  return payload;
}
