import { B2cError } from '../../errors/b2c-error.ts';
import type { Application, Policy } from '../../tenant/tenant-schema.ts';

/**
 * The partner registers an application once for test and once for production. Mixing them works by
 * chance here and fails on the real service, so it is refused where it is easy to see.
 */
export function checkEnvironment(application: Application, policy: Policy): void {
  const { environment } = application;
  if (environment === undefined || environment === policy.environment) return;
  throw new B2cError('AADB2C90068', application.name, environment, policy.name, policy.environment);
}
