/** One person of the Profile Service. `issuer` and `objectId` find it; a mail address may change hands. */
export interface Profile {
  readonly issuer: string;
  readonly objectId: string;
  readonly profileId: string;
  readonly displayName: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly createdDateTime: string;
  readonly lastModified: string;
}

export interface Profiles {
  readonly find: (issuer: string, objectId: string) => Profile | undefined;
  readonly save: (profile: Profile) => void;
  readonly close: () => void;
}
