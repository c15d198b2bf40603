import { createHash } from 'node:crypto';
import { comparableSignInName } from '../store/users.ts';
import type { IdentityProviderId } from '../tenant/tenant-schema.ts';

/** How a simulated provider names an account: the same each time, and telling nothing about it. */
export const identitySubject = (provider: IdentityProviderId, account: string): string =>
  createHash('sha256')
    .update(`${provider} ${comparableSignInName(account)}`)
    .digest('base64url')
    .slice(0, 24);
