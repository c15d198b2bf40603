import type { Application } from '../../tenant/tenant-schema.ts';
import type { ResolvedScopes } from '../../tokens/resolve-scopes.ts';

/** `offline_access` brings one where the registration may renew; elsewhere it is passed over. */
export const wantsRefreshToken = ({ flows }: Application, scopes: ResolvedScopes): boolean =>
  scopes.wantsRefreshToken && flows.includes('refresh');
