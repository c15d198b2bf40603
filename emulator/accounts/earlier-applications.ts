import type { Store } from '../store/store.ts';

/**
 * The applications of a session that goes on under a new id. Another person takes over none: whose
 * sign-out it is then is not theirs to tell.
 */
export function earlierApplications(
  { sessions, sessionApplications }: Store,
  sessionIdHash: string | undefined,
  { oid, now }: { oid: string; now: number },
): readonly string[] {
  if (sessionIdHash === undefined) return [];
  if (sessions.findByHash(sessionIdHash, now)?.oid !== oid) return [];
  return sessionApplications.of(sessionIdHash);
}
