import { createHash } from 'node:crypto';
import type { AnySeedUser } from './user-from-seed.ts';

/**
 * Tells whether an entry of the tenant file was edited, without hashing a password at each start. It is
 * quick to guess against, but whoever reads the database can sign tokens with its key anyway.
 */
export const seedFingerprint = (user: AnySeedUser): string =>
  createHash('sha256').update(JSON.stringify(user)).digest('base64url');
