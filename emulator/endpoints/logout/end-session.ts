import type { Emulator } from '../../emulator.ts';
import { dropSessionCookie, readSessionCookie } from '../../http/cookies.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';
import { hashOpaqueToken } from '../../secrets/opaque-token.ts';

/** Ends the one session that all policies share, and tells which applications it had signed in to. */
export function endSession(c: EmulatorContext, emulator: Emulator): readonly string[] {
  const id = readSessionCookie(c, emulator);
  dropSessionCookie(c, emulator);
  if (id === undefined) return [];
  const { store } = emulator;
  return store.atomically(() => {
    const clientIds = store.sessionApplications.of(hashOpaqueToken(id));
    store.sessions.end(id);
    return clientIds;
  });
}
