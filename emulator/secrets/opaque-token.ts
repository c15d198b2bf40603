import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits: session ids, codes, refresh tokens and journey ids cannot be guessed (ASVS 7.2.3). */
export const newOpaqueToken = (): string => randomBytes(32).toString('base64url');

/** Only the hash is stored, so that a copied database opens no session. */
export const hashOpaqueToken = (token: string): string =>
  createHash('sha256').update(token).digest('base64url');
