import { B2cError } from '../../errors/b2c-error.ts';
import type { Application, Flow } from '../../tenant/tenant-schema.ts';

/** Each application may use the flows of its registration only (RFC 6749, 5.2 unauthorized_client). */
export function checkFlow(application: Application, flow: Flow): void {
  if (!application.flows.includes(flow)) {
    throw new B2cError('AADB2C90057', application.name, flow);
  }
}
