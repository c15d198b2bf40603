import type { Store } from '../store/store.ts';

/** Ends what earlier sign-ins of a person brought; access tokens live on until they expire. */
export function signOutEverywhere(store: Store, oid: string, now: number): void {
  store.sessions.endAllOf(oid);
  store.codes.useAllOf(oid, now);
  store.refreshTokens.revokeAllOf(oid, now);
}
