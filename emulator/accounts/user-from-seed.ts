import { hashPassword, type PasswordCost } from '../secrets/password-hash.ts';
import type { User } from '../store/users.ts';
import type { FederatedSeedUser, SeedUser } from '../tenant/tenant-schema.ts';
import { identitySubject } from './identity-subject.ts';

/** A user as the tenant file describes one. */
export type AnySeedUser = SeedUser | FederatedSeedUser;

export async function userFromSeed(seed: AnySeedUser, cost: PasswordCost): Promise<User> {
  if ('password' in seed) {
    const { password, ...user } = seed;
    return { ...user, kind: 'local', passwordHash: await hashPassword(password, cost) };
  }
  const { account, ...user } = seed;
  return {
    ...user,
    kind: 'federated',
    subject: identitySubject(seed.identityProvider, account),
    mail: seed.correspondenceMail,
  };
}
