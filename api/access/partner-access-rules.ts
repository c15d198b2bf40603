import { localApplications } from '../../contract/local-tenant.ts';
import { policyNames, testPolicySuffix, tokenExpirationPolicy } from '../../contract/policies.ts';
import type { AccessRules } from './access-rules.ts';

const productionPolicies = Object.values(policyNames).map((name) => name.toLowerCase());

/** Which tokens the partner's Profile Service takes: those of the two portal registrations. */
export const partnerAccessRules: AccessRules = {
  audiences: [localApplications.portalTest, localApplications.portalProd],
  policies: [
    ...productionPolicies,
    ...productionPolicies.map((name) => name + testPolicySuffix),
    tokenExpirationPolicy,
  ],
  clockSkewSeconds: 60,
};
