import type { PasswordCost } from '../secrets/password-hash.ts';
import type { Store } from '../store/store.ts';
import type { User } from '../store/users.ts';
import { isSameUser } from './is-same-user.ts';
import { seedFingerprint } from './seed-fingerprint.ts';
import { signOutEverywhere } from './sign-out-everywhere.ts';
import { userFromSeed, type AnySeedUser } from './user-from-seed.ts';

/**
 * Brings the entries of the tenant file that are new or edited into the database. Accounts that are not
 * in the file stay, unless the file gives their address to somebody else; and who has set a new password
 * since keeps it until the own entry is edited.
 */
export async function seedUsers(
  store: Store,
  seed: readonly AnySeedUser[],
  { cost, now }: { cost: PasswordCost; now: number },
): Promise<void> {
  const edited = seed.filter((user) => !isTakenOver(store, user));
  if (edited.length === 0) return;
  const changed: User[] = [];
  for (const user of edited) {
    const known = store.users.findByOid(user.oid);
    if (known !== undefined && (await isSameUser(known, user, cost))) continue;
    changed.push(await userFromSeed(user, cost));
  }
  store.atomically(() => {
    for (const user of changed) makeRoom(store, user, now);
    for (const user of changed) store.users.put(user);
    for (const user of edited) store.seededUsers.remember(user.oid, seedFingerprint(user));
  });
}

const isTakenOver = ({ seededUsers, users }: Store, user: AnySeedUser): boolean =>
  seededUsers.fingerprintOf(user.oid) === seedFingerprint(user) &&
  users.findByOid(user.oid) !== undefined;

/** All before the first is written: two users may have exchanged their addresses. */
function makeRoom(store: Store, user: User, now: number): void {
  const sameAccount =
    user.kind === 'local'
      ? store.users.findBySignInName(user.signInName)
      : store.users.findByIdentity(user.identityProvider, user.subject);
  if (sameAccount !== undefined && sameAccount.oid !== user.oid) {
    signOutEverywhere(store, sameAccount.oid, now);
    store.users.remove(sameAccount.oid);
  }
  if (store.users.findByOid(user.oid) === undefined) return;
  signOutEverywhere(store, user.oid, now);
  store.users.removeAccount(user.oid);
}
