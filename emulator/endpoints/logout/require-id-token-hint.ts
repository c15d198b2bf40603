import type { Emulator } from '../../emulator.ts';
import { B2cError } from '../../errors/b2c-error.ts';
import { readSessionCookie } from '../../http/cookies.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';
import { readParameters } from '../../http/read-parameters.ts';
import type { Policy } from '../../tenant/tenant-schema.ts';
import { checkDuplicates } from '../request/check-duplicates.ts';
import { checkAskingApplication } from './check-asking-application.ts';

/**
 * A policy may want proof before it ends a session (`EnforceIdTokenHintOnLogout`): an ID token of the
 * person who is signed in. Here alone a refusal leaves the person signed in. A session belongs to all
 * policies, so other websites are kept from signing people out only where every policy asks for it.
 */
export async function requireIdTokenHint(
  c: EmulatorContext,
  emulator: Emulator,
  policy: Policy,
): Promise<void> {
  if (!policy.requiresIdTokenHint) return;
  const parameters = await readParameters(c);
  checkDuplicates(parameters);
  if (parameters.get('id_token_hint') === undefined) throw new B2cError('AADB2C90272', policy.name);
  const { oid } = await checkAskingApplication(emulator, parameters);
  const sessionId = readSessionCookie(c, emulator);
  const session = sessionId && emulator.store.sessions.find(sessionId, emulator.clock.nowSeconds());
  if (session && session.oid !== oid) {
    throw new B2cError('AADB2C90209', 'somebody else', 'the person who is signed in');
  }
}
