import assert from 'node:assert/strict';
import { localApplications, sampleAccount } from '../../../contract/local-tenant.ts';
import type { Case } from '../../testing/black-box/black-box.ts';
import { assertTokenRefused, type Refusal } from '../../testing/black-box/refusals.ts';
import {
  classicSpa,
  nativeApp,
  portal,
  portalTest,
  redemptionOf,
  renewalOf,
  secondSpa,
  webApp,
  type Registration,
} from '../../testing/black-box/registrations.ts';
import type { Service } from '../../testing/black-box/service.ts';
import { apiScope } from '../../testing/test-emulator.ts';
import { ropcPolicy } from '../../testing/token-steps.ts';

const daemon = { ...webApp, id: localApplications.daemon, secret: 'local-daemon-secret' };
const tasksApi = { ...portal, id: localApplications.tasksApi };
const applications: Record<string, Registration> = {
  ...{ portal, portalTest, secondSpa, classicSpa, webApp, daemon, nativeApp, tasksApi },
};

type Grant = 'authorization_code' | 'refresh_token' | 'client_credentials' | 'password';
const notItsFlow: Refusal = ['unauthorized_client', 'AADB2C90057'];
const notPublic: Refusal = ['unauthorized_client', 'AADB2C90058'];
const noClient: Refusal = ['invalid_client', 'AADB2C90018'];

/** The table of the contract; what an application may not do has its refusal. */
const matrix: Record<string, Record<Grant, 'allowed' | Refusal>> = {
  portal: codeOnly(),
  portalTest: codeOnly(),
  secondSpa: codeOnly(),
  classicSpa: { ...none(notItsFlow) },
  webApp: { ...codeOnly(), password: notPublic },
  daemon: { ...none(notItsFlow), client_credentials: 'allowed', password: notPublic },
  nativeApp: { ...codeOnly(), password: 'allowed' },
  tasksApi: none(noClient),
};

function none(refusal: Refusal): Record<Grant, Refusal> {
  return {
    authorization_code: refusal,
    refresh_token: refusal,
    client_credentials: refusal,
    password: refusal,
  };
}

function codeOnly(): Record<Grant, 'allowed' | Refusal> {
  return { ...none(notItsFlow), authorization_code: 'allowed', refresh_token: 'allowed' };
}

const policyFor = ({ policy }: Registration, grant: Grant): string =>
  grant === 'password' ? ropcPolicy + (policy.endsWith('_test') ? '_test' : '') : policy;

/** A request that lacks nothing but the right to use the grant. */
async function formFor(
  service: Service,
  application: Registration,
  grant: Grant,
  isAllowed: boolean,
): Promise<Record<string, string>> {
  // Who may not sign anybody in comes with what somebody else has got.
  const holder = isAllowed ? application : portal;
  const { id, secret } = application;
  const proof = { client_id: id, ...(secret === undefined ? {} : { client_secret: secret }) };
  switch (grant) {
    case 'authorization_code':
      return redemptionOf(application, await service.code(holder));
    case 'refresh_token':
      return renewalOf(application, (await service.tokens(holder)).refresh_token);
    case 'client_credentials':
      return { grant_type: grant, ...proof, scope: apiScope('.default') };
    case 'password': {
      const { signInName: username, password } = sampleAccount;
      return { grant_type: grant, ...proof, username, password, scope: `openid ${id}` };
    }
  }
}

export const cases: readonly Case[] = Object.entries(matrix).flatMap(([name, grants]) =>
  Object.entries(grants).map(([grant, verdict]): Case => {
    const application = applications[name];
    assert.ok(application);
    const isAllowed = verdict === 'allowed';
    return [
      `op-08: ${grant} is ${isAllowed ? 'allowed to' : 'refused to'} ${name}`,
      async (service) => {
        const form = await formFor(service, application, grant as Grant, isAllowed);
        const atPolicy = policyFor(application, grant as Grant);
        if (verdict === 'allowed') {
          assert.equal((await service.post(form, { atPolicy })).status, 200);
          return;
        }
        const status = verdict[0] === 'invalid_client' ? 401 : 400;
        await assertTokenRefused(service, form, verdict, { atPolicy, status });
      },
    ];
  }),
);
