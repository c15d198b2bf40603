import { earlierApplications } from '../accounts/earlier-applications.ts';
import { rememberApplication } from '../accounts/remember-application.ts';
import type { Emulator } from '../emulator.ts';
import { hashOpaqueToken } from '../secrets/opaque-token.ts';
import type { Session } from '../store/sessions.ts';

/**
 * Keeps a session under a new id, so that an id planted before is worth nothing (ASVS 7.2.4). The ones
 * before it end; their applications go along if it is the same person. The caller opens the transaction.
 */
export function beginSession(
  { store, clock, tenant }: Emulator,
  { id, session }: { readonly id: string; readonly session: Session },
  {
    previousHashes,
    keep,
  }: {
    readonly previousHashes: readonly (string | undefined)[];
    readonly keep?: (() => void) | undefined;
  },
): void {
  const now = clock.nowSeconds();
  const known = previousHashes.filter((hash) => hash !== undefined);
  const applications = known.flatMap((hash) =>
    earlierApplications(store, hash, { oid: session.oid, now }),
  );
  // After the question what was there, because a new password ends all sessions of the person.
  keep?.();
  for (const hash of known) store.sessions.endByHash(hash);
  store.sessions.add(id, session, now + tenant.sessionLifetimeSeconds);
  for (const clientId of applications) {
    rememberApplication(store, hashOpaqueToken(id), clientId);
  }
}
