import { createLocalJWKSet, decodeJwt, errors, jwtVerify, type JWTPayload } from 'jose';
import type { Emulator } from '../../emulator.ts';
import { B2cError } from '../../errors/b2c-error.ts';
import { findApplication } from '../../tenant/find-application.ts';
import type { Application } from '../../tenant/tenant-schema.ts';
import { issuersOf } from '../../tokens/issuer.ts';

export interface HintedSignIn {
  readonly application: Application;
  readonly oid: string;
}

/**
 * Whose sign-in at which application an ID token of ours tells. Its age does not matter: people sign
 * out, and come back, late (RP-Initiated Logout 1.0, 4; OpenID Connect Core, 3.1.2.2).
 */
export async function checkIdTokenHint(emulator: Emulator, hint: string): Promise<HintedSignIn> {
  const { iss, aud, oid } = readIdToken(hint);
  // Before the signature: whoever mixes up two tenants is told so.
  const issuers = issuersOf(emulator);
  if (iss === undefined || !issuers.includes(iss)) {
    throw new B2cError('AADB2C90232', String(iss), issuers[0] ?? '');
  }
  await checkSignature(emulator, hint);
  const application = typeof aud === 'string' ? findApplication(emulator.tenant, aud) : undefined;
  if (application !== undefined) return { application, oid: String(oid) };
  throw new B2cError('AADB2C90209', String(aud), 'an application of this tenant');
}

function readIdToken(hint: string): JWTPayload {
  const payload = payloadOf(hint);
  // An access token for the own back end has the audience of an ID token, and `azp` besides.
  if (payload === undefined || payload['azp'] !== undefined) throw new B2cError('AADB2C90210');
  return payload;
}

function payloadOf(token: string): JWTPayload | undefined {
  try {
    return decodeJwt(token);
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}

async function checkSignature({ keys: keyRing }: Emulator, hint: string): Promise<void> {
  const keys = (await keyRing).everUsed();
  try {
    await jwtVerify(hint, createLocalJWKSet({ keys }), {
      algorithms: ['RS256'],
      currentDate: new Date(0),
      clockTolerance: Number.MAX_SAFE_INTEGER,
    });
  } catch (error) {
    if (error instanceof errors.JOSEError) throw new B2cError('AADB2C90233');
    throw error;
  }
}
