import { B2cError } from '../../errors/b2c-error.ts';
import type { Grant } from '../../store/grant.ts';
import type { Application } from '../../tenant/tenant-schema.ts';

/** A grant stolen from one application is of no use to another (RFC 6749, 5.2 invalid_grant). */
export function checkGrantOwner(grant: Grant, application: Application): void {
  if (grant.clientId !== application.id) throw new B2cError('AADB2C90279', application.id);
}
