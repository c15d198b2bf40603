/**
 * MSAL's account id is `uid.utid`. B2C puts the policy into `uid`, which gives a person one account
 * for each policy.
 */
export const clientInfo = (oid: string, policy: string, tenantId: string): string =>
  base64UrlJson({ uid: `${oid}-${policy}`, utid: tenantId });

/** Field `profile_info` of B2C's token answer (article "ROPC", decoded sample). */
export const profileInfo = (tenantId: string, name: string): string =>
  base64UrlJson({
    ver: '1.0',
    tid: tenantId,
    sub: null,
    name,
    preferred_username: null,
    idp: null,
  });

const base64UrlJson = (value: unknown): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url');
