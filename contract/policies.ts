/** Policies of the partner service by purpose, as production names. Names are compared without case. */
export const policyNames = {
  signUpSignIn: 'b2c_1a_signup_signin',
  signUpSignInPopup: 'b2c_1a_signup_signin_popup',
  signIn: 'b2c_1a_signin',
  passwordReset: 'b2c_1a_passwordReset',
  /** Serves the password grant, has no page. */
  ropc: 'b2c_1a_ropc_auth',
  /** Local only: tells the application about a forgotten password instead of handling it. */
  signUpSignInClassic: 'b2c_1a_signup_signin_classic',
} as const;

/** Exists in the test environment only, and its name already carries the suffix of test policies. */
export const tokenExpirationPolicy = 'b2c_1a_token_expiration_test';

/** The partner names a test policy by adding this to the production name. */
export const testPolicySuffix = '_test';
