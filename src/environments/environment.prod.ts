import { discoverSwiss } from './discover-swiss';
import { productionPolicies } from './partner-policies';
import type { PortalEnvironment } from './portal-environment';

/** The partner's production environment. Needs the partner's acceptance first. */
export const environment: PortalEnvironment = {
  name: 'prod',
  partner: discoverSwiss.partner,
  b2c: {
    ...discoverSwiss.b2c,
    // The client id of your production registration, from the partner's onboarding.
    clientId: '',
    policies: productionPolicies,
    usualPolicy: 'signUpSignIn',
  },
  profileService: { baseUrl: 'https://api.discover.swiss/profile' },
  defaultLanguage: 'en',
};
