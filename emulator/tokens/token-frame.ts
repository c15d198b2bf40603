import type { Emulator } from '../emulator.ts';
import type { Policy } from '../tenant/tenant-schema.ts';

/** What all tokens of one answer share. */
export interface TokenFrame {
  readonly issuer: string;
  readonly policy: Policy;
  /** Seconds since 1970, of the tenant's clock. */
  readonly issuedAt: number;
  readonly rolesForm: 'array' | 'comma';
}

export const tokenFrame = ({ issuer, clock, tenant }: Emulator, policy: Policy): TokenFrame => ({
  issuer,
  policy,
  issuedAt: clock.nowSeconds(),
  rolesForm: tenant.rolesForm,
});

export const idTokenLifetimeSeconds = (policy: Policy): number =>
  policy.idTokenLifetimeSeconds ?? policy.tokenLifetimeSeconds;
