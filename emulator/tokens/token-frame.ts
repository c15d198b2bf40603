import type { Emulator } from '../emulator.ts';
import type { Policy } from '../tenant/tenant-schema.ts';
import { issuerOf } from './issuer.ts';

/** What all tokens of one answer share. */
export interface TokenFrame {
  readonly issuer: string;
  readonly policy: Policy;
  /** Seconds since 1970, of the tenant's clock. */
  readonly issuedAt: number;
  readonly rolesForm: 'array' | 'comma';
}

export const tokenFrame = (emulator: Emulator, policy: Policy): TokenFrame => ({
  issuer: issuerOf(emulator, policy),
  policy,
  issuedAt: emulator.clock.nowSeconds(),
  rolesForm: emulator.tenant.rolesForm,
});

export const idTokenLifetimeSeconds = (policy: Policy): number =>
  policy.idTokenLifetimeSeconds ?? policy.tokenLifetimeSeconds;
