/** Element ids of the sign-in pages, the same as on real B2C pages so that page tests carry over. */
export const signInPageIds = {
  signInName: 'signInName',
  password: 'password',
  next: 'next',
  cancel: 'cancel',
  logo: 'logo',
} as const;
