import { discoverSwiss } from './discover-swiss';
import { testPolicies } from './partner-policies';
import type { PortalEnvironment } from './portal-environment';

/** The partner's test environment: the same sign-in host, policies ending in `_test`. */
export const environment: PortalEnvironment = {
  name: 'test',
  partner: discoverSwiss.partner,
  b2c: {
    ...discoverSwiss.b2c,
    // The client id of your test registration, from the partner's onboarding.
    clientId: '',
    policies: testPolicies,
    usualPolicy: 'signUpSignIn',
  },
  profileService: { baseUrl: 'https://api.discover.swiss/test/profile' },
  defaultLanguage: 'en',
};
