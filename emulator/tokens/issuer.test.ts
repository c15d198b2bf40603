import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRemoteJWKSet, customFetch as joseFetch, jwtVerify } from 'jose';
import { customFetch, discovery } from 'openid-client';
import { localTenant } from '../../contract/local-tenant.ts';
import { localTenantFile } from '../tenant/local-tenant.ts';
import { askForTokens, codeForm, policy, signIn } from '../testing/sign-in-steps.ts';
import { origin, portal, startTestEmulator, type TestSettings } from '../testing/test-emulator.ts';

const publicUrl = 'https://contoso.b2clogin.com';
const { id } = localTenant;
const tfpPath = `tfp/${id}/${policy}/v2.0/`;

const forms: Record<string, { options: NonNullable<TestSettings['options']>; issuer: string }> = {
  'without flags': { options: {}, issuer: `https://localhost:4300/${id}/v2.0/` },
  'with --issuer tenant': {
    options: { issuerForm: 'tenant' },
    issuer: `https://localhost:4300/${id}/v2.0/`,
  },
  'with --issuer tfp': {
    options: { issuerForm: 'tfp' },
    issuer: `https://localhost:4300/${tfpPath}`,
  },
  'with --public-url': { options: { publicUrl }, issuer: `${publicUrl}/${id}/v2.0/` },
  'with --public-url and --issuer tfp': {
    options: { publicUrl, issuerForm: 'tfp' },
    issuer: `${publicUrl}/${tfpPath}`,
  },
};

/** The metadata at the address that belongs to the issuer of the second form. */
async function metadata(request: (url: string) => Promise<Response>, at = tfpPath) {
  const response = await request(`${origin}/${at}.well-known/openid-configuration`);
  return (await response.json()) as { readonly issuer: string; readonly jwks_uri: string };
}

for (const [name, { options, issuer }] of Object.entries(forms)) {
  test(`${name} metadata and tokens name the issuer ${issuer}`, async () => {
    const emulator = startTestEmulator({ options });
    const { issuer: announced, jwks_uri: keysUrl } = await metadata(emulator.request);
    assert.equal(announced, issuer);
    const { body } = await askForTokens(emulator, codeForm(await signIn(emulator.browser())));
    const keys = createRemoteJWKSet(new URL(keysUrl), {
      [joseFetch]: (url) => emulator.request(url),
    });
    for (const token of ['id_token', 'access_token']) {
      await jwtVerify(String(body[token]), keys, { issuer: announced, audience: portal });
    }
  });
}

test('a policy of the tenant file has its own form, and the flag goes before it', async () => {
  const tenant = {
    policies: localTenantFile(4200).policies.map((entry) =>
      entry.name === policy ? { ...entry, issuer: 'tfp' as const } : entry,
    ),
  };
  const { request } = startTestEmulator({ tenant });
  assert.equal((await metadata(request)).issuer, `https://localhost:4300/${tfpPath}`);
  const other = await metadata(request, `${id}/b2c_1a_signin/v2.0/`);
  assert.equal(other.issuer, `https://localhost:4300/${id}/v2.0/`);
  const overruled = startTestEmulator({ tenant, options: { issuerForm: 'tenant' } });
  assert.equal((await metadata(overruled.request)).issuer, `https://localhost:4300/${id}/v2.0/`);
});

test('a client that compares issuer and address finds them equal with tfp, and not without', async () => {
  // Not at a name below b2clogin.com: openid-client makes an exception for those.
  const issuer = `https://localhost:4300/${tfpPath}`;
  const discover = (issuerForm: 'tenant' | 'tfp') => {
    const { request } = startTestEmulator({ options: { https: true, issuerForm } });
    return discovery(new URL(issuer), portal, undefined, undefined, {
      [customFetch]: (url) => request(url),
    });
  };
  assert.equal((await discover('tfp')).serverMetadata().issuer, issuer);
  await assert.rejects(discover('tenant'), { code: 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED' });
});

test('the hint of a sign-out may come from any policy of the tenant', async () => {
  const emulator = startTestEmulator({ options: { issuerForm: 'tfp' } });
  const { body } = await askForTokens(emulator, codeForm(await signIn(emulator.browser())));
  const back = 'http://localhost:4200/redirect.html';
  const query = new URLSearchParams({
    id_token_hint: String(body['id_token']),
    post_logout_redirect_uri: back,
  });
  const url = `${origin}/${id}/b2c_1a_signin/oauth2/v2.0/logout?${query.toString()}`;
  assert.equal((await emulator.request(url)).headers.get('location'), back);
});

test('the hint of a tenant at another address is not of this one', async () => {
  const foreign = startTestEmulator({ options: { publicUrl } });
  const { body } = await askForTokens(foreign, codeForm(await signIn(foreign.browser())));
  const query = new URLSearchParams({
    id_token_hint: String(body['id_token']),
    post_logout_redirect_uri: 'http://localhost:4200/redirect.html',
  });
  const url = `${origin}/${id}/b2c_1a_signin/oauth2/v2.0/logout?${query.toString()}`;
  assert.equal((await startTestEmulator().request(url)).status, 200);
});
