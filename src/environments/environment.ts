import {
  localApiOrigin,
  localB2cNamedOrigin,
  localB2cServedOrigin,
} from '../../contract/addresses';
import { localApplications, localTenant, sampleAccount } from '../../contract/local-tenant';
import { policyNames, testPolicySuffix } from '../../contract/policies';
import { testPolicies } from './partner-policies';
import { plainHttpNetworkClient } from './plain-http-network-client';
import type { PortalEnvironment } from './portal-environment';

/** Filled in by the build: the ports that `npm start` was given, else the defaults in angular.json. */
declare const B2C_PORT: number;
declare const API_PORT: number;

/** Local B2C and local APIs: the default of every build that names no other environment. */
export const environment: PortalEnvironment = {
  name: 'local',
  partner: {
    name: 'Demo Partner',
    logo: { src: '/partner/demo.svg', width: 149, height: 32 },
    logos: { demo: '/partner/demo.svg', acme: '/partner/acme.svg' },
  },
  b2c: {
    origin: localB2cNamedOrigin(B2C_PORT),
    tenant: localTenant.name,
    clientId: localApplications.portalTest,
    policies: {
      ...testPolicies,
      signUpSignInClassic: policyNames.signUpSignInClassic + testPolicySuffix,
    },
    usualPolicy: 'signUpSignIn',
    networkClient: plainHttpNetworkClient(
      localB2cNamedOrigin(B2C_PORT),
      localB2cServedOrigin(B2C_PORT),
    ),
  },
  profileService: { baseUrl: `${localApiOrigin(API_PORT)}/profile` },
  defaultLanguage: 'en',
  sample: { ...sampleAccount, b2cUrl: localB2cServedOrigin(B2C_PORT) },
};
