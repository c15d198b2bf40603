import { createHash } from 'node:crypto';

/** `at_hash` and `c_hash`: left half of SHA-256 in base64url (OpenID Connect Core, 3.3.2.11). */
export const leftHalfHash = (value: string): string =>
  createHash('sha256').update(value).digest().subarray(0, 16).toString('base64url');
