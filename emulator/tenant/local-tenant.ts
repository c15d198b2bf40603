import { localPortalOrigin } from '../../contract/addresses.ts';
import { localApplications, localTenant, sampleAccount } from '../../contract/local-tenant.ts';
import { policyNames, testPolicySuffix, tokenExpirationPolicy } from '../../contract/policies.ts';
import { localTerms } from './local-terms.ts';
import type { TenantFile } from './tenant-schema.ts';

type PolicySettings = Omit<TenantFile['policies'][number], 'name' | 'environment'>;

/** Each policy of the partner exists twice, under its name and as its test twin. */
function twins(name: string, settings: PolicySettings): TenantFile['policies'] {
  return [
    { name, environment: 'prod', ...settings },
    { name: name + testPolicySuffix, environment: 'test', ...settings },
  ];
}

const portalRedirectUris = (port: number): string[] => [
  `${localPortalOrigin(port)}/`,
  `${localPortalOrigin(port)}/redirect.html`,
];

const tasksApiUri = `https://${localTenant.name}/b2capi`;
const readAndWrite = [{ api: localApplications.tasksApi, scopes: ['read', 'write'] }];

/**
 * The tenant that runs when no `--tenant FILE` names another one. Every password and secret in it is
 * public on purpose: it protects nothing but this computer's own sign-in rehearsal.
 */
export const localTenantFile = (portalPort: number): TenantFile => ({
  name: localTenant.name,
  id: localTenant.id,
  policies: [
    ...twins(policyNames.signUpSignIn, { journey: 'sign-up-or-in' }),
    ...twins(policyNames.signUpSignInPopup, { journey: 'sign-up-or-in', showCancel: false }),
    ...twins(policyNames.signIn, { journey: 'sign-in' }),
    ...twins(policyNames.passwordReset, { journey: 'reset-password' }),
    ...twins(policyNames.ropc, { journey: 'password-grant' }),
    ...twins(policyNames.signUpSignInClassic, {
      journey: 'sign-up-or-in',
      forgottenPassword: 'tell-application',
    }),
    {
      name: tokenExpirationPolicy,
      environment: 'test',
      journey: 'sign-up-or-in',
      tokenLifetimeSeconds: 300,
      refreshTokenLifetimeSeconds: 86_400,
      refreshTokenWindowSeconds: 172_800,
    },
  ],
  applications: [
    {
      id: localApplications.portalTest,
      name: 'Partner portal (test)',
      kind: 'spa',
      environment: 'test',
      acronym: 'demo',
      redirectUris: portalRedirectUris(portalPort),
      flows: ['code', 'refresh'],
      permissions: readAndWrite,
    },
    {
      id: localApplications.portalProd,
      name: 'Partner portal',
      kind: 'spa',
      environment: 'prod',
      acronym: 'demo',
      redirectUris: portalRedirectUris(portalPort),
      flows: ['code', 'refresh'],
      permissions: readAndWrite,
    },
    {
      id: localApplications.secondSpa,
      name: 'Acme tickets',
      kind: 'spa',
      acronym: 'acme',
      redirectUris: [
        'http://localhost:4600/',
        'http://localhost:4600/redirect.html',
        'http://localhost:4600/silent.html',
      ],
      flows: ['code', 'refresh'],
      permissions: readAndWrite,
    },
    {
      id: localApplications.classicSpa,
      name: 'Acme classic',
      kind: 'spa',
      acronym: 'acme',
      redirectUris: ['http://localhost:4600/'],
      flows: ['implicit'],
    },
    {
      id: localApplications.webApp,
      name: 'Acme back office',
      kind: 'web',
      acronym: 'acme',
      secret: 'local-web-secret',
      redirectUris: ['http://localhost:4500/callback'],
      flows: ['code', 'refresh'],
      permissions: readAndWrite,
    },
    {
      id: localApplications.daemon,
      name: 'Nightly import',
      kind: 'daemon',
      secret: 'local-daemon-secret',
      flows: ['client_credentials'],
      permissions: [{ api: localApplications.tasksApi, roles: ['app.read', 'app.write'] }],
    },
    {
      id: localApplications.nativeApp,
      name: 'Partner command line',
      kind: 'native',
      acronym: 'demo',
      // Any port: a native application listens where the system lets it (RFC 8252, 7.3).
      redirectUris: ['http://localhost'],
      flows: ['code', 'refresh', 'password'],
      permissions: readAndWrite,
    },
  ],
  apis: [
    {
      id: localApplications.tasksApi,
      name: 'Tasks API',
      appIdUri: tasksApiUri,
      scopes: ['read', 'write', 'admin'],
      appRoles: ['app.read', 'app.write'],
    },
  ],
  users: [
    {
      oid: '9749fccb-00cc-4d91-b9ea-fbee8c37de09',
      signInName: sampleAccount.signInName,
      password: sampleAccount.password,
      givenName: 'Corinne',
      surname: 'Eiger',
      correspondenceMail: 'corinne@example.org',
      roles: ['ds_pp', 'hoster'],
    },
    {
      oid: 'b7e23ec2-9af1-4c3d-8e5a-6f0d2c1b4a59',
      signInName: 'luca.rossi@example.com',
      password: 'Luca-2026-pw',
      givenName: 'Luca',
      surname: 'Rossi',
      correspondenceMail: 'luca.rossi@example.com',
      roles: [],
    },
  ],
  identityProviders: [
    {
      id: 'microsoft',
      name: 'Microsoft',
      accounts: [{ mail: 'max.microsoft@example.com', givenName: 'Max', surname: 'Microsoft' }],
    },
    {
      id: 'google',
      name: 'Google',
      accounts: [{ mail: 'greta.google@example.com', givenName: 'Greta', surname: 'Google' }],
    },
    {
      id: 'apple',
      name: 'Apple',
      relayDomain: 'privaterelay.appleid.com',
      accounts: [{ mail: 'anna.apple@example.com', givenName: 'Anna', surname: 'Apple' }],
    },
  ],
  federatedUsers: [
    {
      oid: '3c1d5a52-7f0e-4b8a-9d64-2e5f8b1a7c03',
      identityProvider: 'google',
      account: 'greta.google@example.com',
      givenName: 'Greta',
      surname: 'Google',
      correspondenceMail: 'greta.google@example.com',
    },
    {
      oid: '58e0b7d1-94c6-4f2b-8a3d-c7e1f05b6d92',
      identityProvider: 'apple',
      account: 'anna.apple@example.com',
      givenName: 'Anna',
      surname: 'Apple',
      correspondenceMail: 'k7x2m9qd4t@privaterelay.appleid.com',
    },
  ],
  terms: [...localTerms],
});
