import { createLocalJWKSet, errors, jwtVerify } from 'jose';
import type { Emulator } from '../../emulator.ts';
import { B2cError } from '../../errors/b2c-error.ts';
import { findApplication } from '../../tenant/find-application.ts';
import { issuersOf } from '../../tokens/issuer.ts';

/**
 * Whose sign-out it is, told by an ID token of ours. Its age does not matter: sign-outs come late
 * (RP-Initiated Logout 1.0, 2).
 */
export async function checkIdTokenHint(
  emulator: Emulator,
  hint: string | undefined,
): Promise<string | undefined> {
  if (hint === undefined) return undefined;
  const { keys: keyRing, tenant } = emulator;
  const keys = (await keyRing).everUsed();
  try {
    const { payload } = await jwtVerify(hint, createLocalJWKSet({ keys }), {
      issuer: issuersOf(emulator),
      algorithms: ['RS256'],
      currentDate: new Date(0),
      clockTolerance: Number.MAX_SAFE_INTEGER,
    });
    if (typeof payload.aud === 'string' && findApplication(tenant, payload.aud) !== undefined) {
      return payload.aud;
    }
  } catch (error) {
    if (!(error instanceof errors.JOSEError)) throw error;
  }
  throw new B2cError('AADB2C90239');
}
