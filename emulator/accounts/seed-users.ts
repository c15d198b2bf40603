import type { PasswordCost } from '../secrets/password-hash.ts';
import type { Store } from '../store/store.ts';
import type { User } from '../store/users.ts';
import { isSameUser } from './is-same-user.ts';
import { signOutEverywhere } from './sign-out-everywhere.ts';
import { userFromSeed, type AnySeedUser } from './user-from-seed.ts';
import { usersFingerprint } from './users-fingerprint.ts';

/**
 * Brings the users of the tenant file into the database when the file was edited. Accounts that are
 * not in the file stay, unless the file gives their address to somebody else.
 */
export async function seedUsers(
  store: Store,
  seed: readonly AnySeedUser[],
  { cost, now }: { cost: PasswordCost; now: number },
): Promise<void> {
  const fingerprint = usersFingerprint(seed);
  if (fingerprint === store.seededUsers.fingerprint() && !store.users.isEmpty()) return;
  const changed: User[] = [];
  for (const user of seed) {
    const known = store.users.findByOid(user.oid);
    if (known !== undefined && (await isSameUser(known, user, cost))) continue;
    changed.push(await userFromSeed(user, cost));
  }
  store.atomically(() => {
    for (const user of changed) makeRoom(store, user, now);
    for (const user of changed) store.users.add(user);
    store.seededUsers.remember(fingerprint);
  });
}

/** All before the first is added: two users may have exchanged their addresses. */
function makeRoom(store: Store, user: User, now: number): void {
  const sameAccount =
    user.kind === 'local'
      ? store.users.findBySignInName(user.signInName)
      : store.users.findByIdentity(user.identityProvider, user.subject);
  for (const replaced of [store.users.findByOid(user.oid), sameAccount]) {
    if (replaced === undefined) continue;
    store.users.remove(replaced.oid);
    signOutEverywhere(store, replaced.oid, now);
  }
}
