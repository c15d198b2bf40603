/** Scopes of OpenID Connect that bring a token of their own; `profile` is tolerated and brings none. */
export const isOpenIdScope = (scope: string): boolean =>
  scope === 'openid' || scope === 'offline_access';
