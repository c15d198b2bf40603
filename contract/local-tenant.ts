/** Names of the local tenant that portal, APIs, command line and tests share. */
export const localTenant = {
  name: 'partnerlocal.onmicrosoft.com',
  id: '6f1f0c1e-2b7a-4d55-9c3e-8a4b1d2e3f40',
} as const;

/** Application (client) ids of the local tenant. The secrets and users are in its tenant file. */
export const localApplications = {
  portalTest: 'a1000000-0000-4000-8000-000000000001',
  portalProd: 'a1000000-0000-4000-8000-000000000002',
  secondSpa: 'a1000000-0000-4000-8000-000000000003',
  classicSpa: 'a1000000-0000-4000-8000-000000000004',
  webApp: 'a3000000-0000-4000-8000-000000000001',
  daemon: 'a4000000-0000-4000-8000-000000000001',
  nativeApp: 'a5000000-0000-4000-8000-000000000001',
  tasksApi: 'a2000000-0000-4000-8000-000000000001',
} as const;

/** The sample account that the start command and the home page show; its password is public on purpose. */
export const sampleAccount = {
  signInName: 'corinne.eiger@example.com',
  password: 'Corinne-2026',
} as const;
