import { ApiError } from '../api-error.ts';
import type { AccessTokenClaims } from './access-token-claims.ts';

/** All policies of a tenant share issuer and keys; only `acr` tells which one asked for the password. */
export function checkPolicy({ acr }: AccessTokenClaims, policies: readonly string[]): void {
  if (!policies.includes(acr.toLowerCase())) {
    throw new ApiError('token_not_trusted', 'another policy');
  }
}
