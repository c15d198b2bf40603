import { createHash } from 'node:crypto';
import type { AnySeedUser } from './user-from-seed.ts';

/**
 * Tells whether the users of the tenant file were edited, without hashing a password at each start. It
 * is quick to guess against, but whoever reads the database can sign tokens with its key anyway.
 */
export const usersFingerprint = (users: readonly AnySeedUser[]): string =>
  createHash('sha256').update(JSON.stringify(users)).digest('base64url');
