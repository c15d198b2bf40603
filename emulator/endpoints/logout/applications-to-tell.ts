import { findApplication } from '../../tenant/find-application.ts';
import type { Application, Tenant } from '../../tenant/tenant-schema.ts';

export interface ApplicationToTell {
  readonly name: string;
  readonly frontChannelLogoutUri: string;
}

/** Signed in by the session and reachable in a frame; who asked has ended its own session already. */
export function applicationsToTell(
  tenant: Tenant,
  signedInTo: readonly string[],
  asking: Application | undefined,
): readonly ApplicationToTell[] {
  return signedInTo.flatMap((clientId) => {
    const application = findApplication(tenant, clientId);
    if (application?.frontChannelLogoutUri === undefined || application === asking) return [];
    const { name, frontChannelLogoutUri } = application;
    return [{ name, frontChannelLogoutUri }];
  });
}
