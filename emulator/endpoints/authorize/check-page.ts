import { B2cError } from '../../errors/b2c-error.ts';
import { stepsOfPolicy } from '../../journeys/steps-of-policy.ts';
import type { Policy } from '../../tenant/tenant-schema.ts';

/** A policy for the password grant has no page to send anybody to. */
export function checkPage(policy: Policy): void {
  if (stepsOfPolicy(policy).length > 0) return;
  throw new B2cError('AADB2C90122', `the policy ${policy.name} serves the password grant only`);
}
