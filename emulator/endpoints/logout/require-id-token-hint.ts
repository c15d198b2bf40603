import type { Emulator } from '../../emulator.ts';
import { B2cError } from '../../errors/b2c-error.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';
import { readParameters } from '../../http/read-parameters.ts';
import type { Policy } from '../../tenant/tenant-schema.ts';
import { checkDuplicates } from '../request/check-duplicates.ts';
import { checkAskingApplication } from './check-asking-application.ts';

/**
 * A policy may want proof before it ends a session, so that no other website signs people out
 * (`EnforceIdTokenHintOnLogout`). Here alone a refusal leaves the person signed in.
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
  await checkAskingApplication(emulator, parameters);
}
