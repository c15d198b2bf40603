import type { PersonResponse } from '../../contract/profile.ts';
import type { Profile } from '../store/profiles.ts';

/** Whoever has an account proved an address at sign-up, so such a person is never a guest. */
export function personResponse(profile: Profile): PersonResponse {
  return {
    profileId: profile.profileId,
    isGuest: 'False',
    identificationLevel: 'EmailVerified',
    state: 'Active',
    displayName: profile.displayName,
    givenName: profile.givenName,
    familyName: profile.familyName,
    email: profile.email,
    createdDateTime: profile.createdDateTime,
    lastModified: profile.lastModified,
  };
}
