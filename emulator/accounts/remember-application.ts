import type { Store } from '../store/store.ts';

/** Whoever is answered from a session is told when it ends (Front-Channel Logout 1.0, 3). */
export function rememberApplication(
  { sessionApplications }: Pick<Store, 'sessionApplications'>,
  sessionIdHash: string,
  clientId: string,
): void {
  sessionApplications.remember(sessionIdHash, clientId);
}
