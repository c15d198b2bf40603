import type { AccessTokenClaims } from '../access/access-token-claims.ts';
import type { Profile } from '../store/profiles.ts';

/** The claims of a sign-in win over what was known; the same object comes back when nothing is new. */
export function refreshProfile(
  known: Profile | undefined,
  claims: AccessTokenClaims,
  now: Date,
  newProfileId: () => string,
): Profile {
  const displayName = claims.name ?? '';
  const givenName = claims.given_name ?? '';
  const familyName = claims.family_name ?? '';
  const email = claims.correspondenceMail ?? '';
  if (
    known?.displayName === displayName &&
    known.givenName === givenName &&
    known.familyName === familyName &&
    known.email === email
  ) {
    return known;
  }
  const time = now.toISOString();
  return {
    issuer: claims.iss,
    objectId: claims.oid,
    profileId: known?.profileId ?? newProfileId(),
    displayName,
    givenName,
    familyName,
    email,
    createdDateTime: known?.createdDateTime ?? time,
    lastModified: time,
  };
}
