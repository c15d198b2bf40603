import type { Emulator } from '../../emulator.ts';
import { newOpaqueToken } from '../../secrets/opaque-token.ts';
import { grantSchema, type Grant } from '../../store/grant.ts';
import type { Policy } from '../../tenant/tenant-schema.ts';

export interface IssuedRefreshToken {
  readonly token: string;
  readonly expiresInSeconds: number;
}

/** Renewing never moves the end of the window: then the person signs in again (article "Configure tokens"). */
export function issueRefreshToken(
  { store, clock }: Emulator,
  policy: Policy,
  from: { readonly grant: Grant; readonly familyId: string; readonly windowEndsAt?: number },
): IssuedRefreshToken {
  const token = newOpaqueToken();
  const now = clock.nowSeconds();
  const windowEndsAt = from.windowEndsAt ?? now + policy.refreshTokenWindowSeconds;
  const expiresAt = Math.min(now + policy.refreshTokenLifetimeSeconds, windowEndsAt);
  store.refreshTokens.add(token, {
    grant: grantSchema.parse(from.grant),
    familyId: from.familyId,
    issuedAt: now,
    expiresAt,
    windowEndsAt,
  });
  return { token, expiresInSeconds: expiresAt - now };
}
