/** Element ids of the sign-in pages, the same as on real B2C pages so that page tests carry over. */
export const signInPageIds = {
  signInName: 'signInName',
  password: 'password',
  next: 'next',
  forgotPassword: 'forgotPassword',
  createAccount: 'createAccount',
  cancel: 'cancel',
  logo: 'logo',
} as const;

/** Buttons of the identity providers on the sign-in page. */
export const identityProviderIds = {
  microsoft: 'MicrosoftAccountExchange',
  google: 'GoogleExchange',
  apple: 'AppleExchange',
} as const;

/** The pages that ask for data about a person: sign-up, first sign-in with a provider, reset. */
export const selfAssertedPageIds = {
  email: 'email',
  sendCode: 'emailVerificationControl_but_send_code',
  sendNewCode: 'emailVerificationControl_but_send_new_code',
  verificationCode: 'verificationCode',
  verifyCode: 'emailVerificationControl_but_verify_code',
  changeEmail: 'emailVerificationControl_but_change_claims',
  newPassword: 'newPassword',
  reenterPassword: 'reenterPassword',
  givenName: 'givenName',
  surname: 'surname',
  correspondenceMail: 'correspondenceMail',
  termsOfUse: 'termsOfUse',
  continue: 'continue',
  cancel: 'cancel',
} as const;

/** The simulated identity provider; no real one looks like this. */
export const providerPageIds = {
  account: 'account',
  approve: 'approve',
  deny: 'deny',
} as const;
