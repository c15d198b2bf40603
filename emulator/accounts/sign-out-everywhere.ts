import type { Store } from '../store/store.ts';

/** Ends what earlier sign-ins of a person brought; access tokens live on until they expire. */
export function signOutEverywhere({ sessions, refreshTokens }: Store, oid: string, now: number) {
  sessions.endAllOf(oid);
  refreshTokens.revokeAllOf(oid, now);
}
