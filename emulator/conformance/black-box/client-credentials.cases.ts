import assert from 'node:assert/strict';
import { decodeJwt } from 'jose';
import { localApplications } from '../../../contract/local-tenant.ts';
import type { Case } from '../../testing/black-box/black-box.ts';
import { assertTokenRefused, type Refusal } from '../../testing/black-box/refusals.ts';
import { apiScope } from '../../testing/test-emulator.ts';
import { daemonForm } from '../../testing/token-steps.ts';

const unknownScope: Refusal = ['invalid_scope', 'AADB2C90117'];
const scopes: Record<string, readonly [scope: string | undefined, refusal: Refusal]> = {
  'aadb2c90010: no scope': [undefined, ['invalid_request', 'AADB2C90010']],
  'aadb2c90010: an empty scope': ['', ['invalid_request', 'AADB2C90010']],
  'aadb2c90010: a scope of spaces': ['   ', ['invalid_request', 'AADB2C90010']],
  'aadb2c90117: a permission of people': [apiScope('read'), unknownScope],
  'aadb2c90117: an app role by its name': [apiScope('app.read'), unknownScope],
  'aadb2c90117: a permission of people beside .default': [
    `${apiScope('.default')} ${apiScope('read')}`,
    unknownScope,
  ],
  'aadb2c90117: openid': ['openid', unknownScope],
  'aadb2c90117: offline_access beside .default': [
    `${apiScope('.default')} offline_access`,
    unknownScope,
  ],
  'aadb2c90117: the own client id': [localApplications.daemon, unknownScope],
  'aadb2c90117: .default of nothing': ['.default', unknownScope],
  'aadb2c90117: .default of another tenant': [
    'https://otherlocal.onmicrosoft.com/b2capi/.default',
    unknownScope,
  ],
  'aadb2c90117: .default with a doubled slash': [
    'https://partnerlocal.onmicrosoft.com/b2capi//.default',
    unknownScope,
  ],
  'aadb2c90117: .default of a longer name': [
    'https://partnerlocal.onmicrosoft.com/b2capi2/.default',
    unknownScope,
  ],
  'op-41: an inherited name as scope': ['constructor', unknownScope],
  'aadb2c90117: a NUL behind .default': [`${apiScope('.default')}\0`, unknownScope],
};

export const cases: readonly Case[] = [
  ...Object.entries(scopes).map(([name, [scope, refusal]]): Case => [
    `${name} is refused to a daemon`,
    (service) => assertTokenRefused(service, daemonForm({ scope }), refusal),
  ]),
  [
    'rfc6749-4.4.3: the answer has no refresh token and no ID token, whatever is asked beside',
    async (service) => {
      const beside = { response_type: 'id_token token', nonce: 'n', client_info: '1' };
      const answer = await service.post(daemonForm(beside));
      const body = (await answer.json()) as Record<string, unknown>;
      assert.equal(answer.status, 200);
      assert.deepEqual(Object.keys(body).sort(), [
        ...['access_token', 'expires_in', 'expires_on', 'not_before', 'resource', 'token_type'],
      ]);
    },
  ],
  [
    'op-47: nobody can be named by an application that acts for itself',
    async (service) => {
      const beside = { username: 'corinne.eiger@example.com', sub: 'x', oid: 'x', scp: 'admin' };
      const answer = await service.post(daemonForm(beside));
      const { access_token } = (await answer.json()) as { access_token: string };
      const { sub, azp, scp } = decodeJwt(access_token);
      assert.deepEqual([sub, azp], [localApplications.daemon, localApplications.daemon]);
      assert.equal(scp, 'app.read app.write');
    },
  ],
];
