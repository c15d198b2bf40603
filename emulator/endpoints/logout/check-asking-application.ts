import type { Emulator } from '../../emulator.ts';
import { B2cError } from '../../errors/b2c-error.ts';
import type { Parameters } from '../../http/parameters.ts';
import { findApplication } from '../../tenant/find-application.ts';
import type { Application, Tenant } from '../../tenant/tenant-schema.ts';
import { checkIdTokenHint, type HintedSignIn } from '../request/check-id-token-hint.ts';

/** The application if it is known, and the person whom its hint names. */
export type Asking = Partial<HintedSignIn>;

/**
 * The application that signs out, if the request says which: by the audience of its hint, by
 * `client_id`, or by both if they agree (RP-Initiated Logout 1.0, 2). Whose session it is does not
 * matter: a hint of somebody else ends it too, because the person wants to leave.
 */
export async function checkAskingApplication(
  emulator: Emulator,
  parameters: Parameters,
): Promise<Asking> {
  const hint = parameters.get('id_token_hint');
  const named = checkClient(emulator.tenant, parameters.get('client_id'));
  if (hint === undefined) return named === undefined ? {} : { application: named };
  const hinted = await checkIdTokenHint(emulator, hint);
  if (named === undefined || named === hinted.application) return hinted;
  throw new B2cError('AADB2C90209', hinted.application.id, `the client_id '${named.id}'`);
}

function checkClient(tenant: Tenant, clientId: string | undefined): Application | undefined {
  if (clientId === undefined) return undefined;
  const application = findApplication(tenant, clientId);
  if (application === undefined) throw new B2cError('AADB2C90018', clientId, tenant.name);
  return application;
}
