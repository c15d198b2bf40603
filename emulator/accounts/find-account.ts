import { B2cError } from '../errors/b2c-error.ts';
import type { Store } from '../store/store.ts';
import type { User } from '../store/users.ts';

/** Asked again for each answer with tokens: a deleted account gets no more. */
export function findAccount({ users }: Store, oid: string): User {
  const user = users.findByOid(oid);
  if (user === undefined) throw new B2cError('AADB2C90128');
  return user;
}
