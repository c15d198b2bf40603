/** Answer of `GET /profile/me`: the part of the Profile Service's person that the stand-in keeps. */
export interface PersonResponse {
  readonly profileId: string;
  /** The Profile Service sends the text `"True"` or `"False"`, not a boolean. */
  readonly isGuest: 'True' | 'False';
  readonly identificationLevel: 'Guest' | 'EmailNotVerified' | 'EmailVerified';
  readonly state: 'Active' | 'PendingAcceptance' | 'PendingDeletion' | 'Deleted';
  readonly displayName: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  /** ISO 8601 in UTC. */
  readonly createdDateTime: string;
  /** ISO 8601 in UTC. */
  readonly lastModified: string;
}
