import type { Emulator } from '../../emulator.ts';
import { readSessionCookie } from '../../http/cookies.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';
import { hashOpaqueToken } from '../../secrets/opaque-token.ts';
import type { Policy } from '../../tenant/tenant-schema.ts';
import type { AuthorizedRequest } from './authorized-request.ts';
import type { CheckedRequest } from './check-authorize-request.ts';

/**
 * The session of this browser if the request may be answered from it. Sessions belong to the tenant:
 * all applications and policies share them, as B2C does by default (article "Session behavior").
 */
export async function usableSession(
  c: EmulatorContext,
  emulator: Emulator,
  policy: Policy,
  { prompt, maxAgeSeconds }: CheckedRequest,
  hintedOid: string | undefined,
): Promise<Pick<AuthorizedRequest, 'session' | 'sessionIdHash'> | undefined> {
  const { store, clock, tenant, usersSeeded } = emulator;
  // Who asks for a new password wants a page, signed in or not.
  if (policy.journey === 'reset-password') return undefined;
  const id = readSessionCookie(c, emulator);
  if (id === undefined || prompt === 'always') return undefined;

  // An edited tenant file ends sessions while its users are brought in.
  await usersSeeded;
  const now = clock.nowSeconds();
  const session = store.sessions.find(id, now);
  if (session === undefined) return undefined;
  if (maxAgeSeconds !== undefined && isTooOld(now - session.authTime, maxAgeSeconds)) {
    return undefined;
  }

  // Somebody else's session answers no question about this person (OpenID Connect Core, 3.1.2.2).
  if (hintedOid !== undefined && hintedOid !== session.oid) return undefined;
  if (store.users.findByOid(session.oid) === undefined) return undefined;
  store.sessions.prolong(id, now + tenant.sessionLifetimeSeconds);
  return { session, sessionIdHash: hashOpaqueToken(id) };
}

/** `max_age=0` is the same as `prompt=login`, also within the second (OpenID Connect Core, 3.1.2.1). */
const isTooOld = (ageSeconds: number, maxAgeSeconds: number): boolean =>
  maxAgeSeconds === 0 || ageSeconds > maxAgeSeconds;
