import type { Emulator } from '../emulator.ts';
import { B2cError } from '../errors/b2c-error.ts';
import { readBrowserId } from '../http/cookies.ts';
import type { EmulatorContext } from '../http/emulator-env.ts';
import { requestPolicy } from '../http/request-policy.ts';
import { findApplication } from '../tenant/find-application.ts';
import type { Application, Policy } from '../tenant/tenant-schema.ts';
import type { Journey } from './journey.ts';

export interface OpenJourney {
  readonly id: string;
  readonly policy: Policy;
  readonly application: Application;
  readonly journey: Journey;
}

/** The journey that the address names, if this browser began it and it is not too old. */
export function findJourney(c: EmulatorContext, emulator: Emulator): OpenJourney {
  const policy = requestPolicy(c, emulator.tenant);
  const id = c.req.query('transaction');
  const browserId = readBrowserId(c, emulator);
  if (id === undefined || browserId === undefined) throw new B2cError('AADB2C90085');
  const journey = emulator.store.journeys.find(id, browserId, emulator.clock.nowSeconds());
  if (journey?.policy !== policy.name.toLowerCase()) {
    rememberWayBack(c, emulator, id, browserId);
    throw new B2cError('AADB2C90085');
  }
  // A tenant file without the application was loaded meanwhile.
  const application = findApplication(emulator.tenant, journey.request.clientId);
  if (application === undefined) throw new B2cError('AADB2C90085');
  c.set('correlationId', journey.correlationId);
  c.set('language', journey.language);
  return { id, policy, application, journey };
}

/** A journey that is too old still knows its language, and which application to begin anew at. */
function rememberWayBack(
  c: EmulatorContext,
  { store, tenant }: Emulator,
  id: string,
  browserId: string,
): void {
  const past = store.journeys.find(id, browserId, 0);
  if (past === undefined) return;
  c.set('language', past.language);
  const { redirectUri, clientId } = past.request;
  const application = findApplication(tenant, clientId);
  const { protocol, origin } = new URL(redirectUri);
  // A native application has no address that a link could open.
  if (application === undefined || !protocol.startsWith('http')) return;
  c.set('wayBack', { name: application.name, url: `${origin}/` });
}
