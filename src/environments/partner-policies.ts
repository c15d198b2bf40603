import { policyNames, testPolicySuffix, tokenExpirationPolicy } from '../../contract/policies';
import type { PortalPolicies } from './portal-environment';

/** The partner's policies. Source: partner documentation, "How to call Azure Active Directory B2C". */
export const productionPolicies: PortalPolicies = {
  signUpSignIn: policyNames.signUpSignIn,
  signUpSignInPopup: policyNames.signUpSignInPopup,
  signIn: policyNames.signIn,
  passwordReset: policyNames.passwordReset,
};

/** Their twins, which the partner names by a suffix; the one for short tokens exists here alone. */
export const testPolicies: PortalPolicies = {
  signUpSignIn: policyNames.signUpSignIn + testPolicySuffix,
  signUpSignInPopup: policyNames.signUpSignInPopup + testPolicySuffix,
  signIn: policyNames.signIn + testPolicySuffix,
  passwordReset: policyNames.passwordReset + testPolicySuffix,
  tokenExpiration: tokenExpirationPolicy,
};
