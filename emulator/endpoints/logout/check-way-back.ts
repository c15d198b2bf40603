import { B2cError } from '../../errors/b2c-error.ts';
import type { WayBack } from '../../http/emulator-env.ts';
import type { Parameters } from '../../http/parameters.ts';
import { isRegisteredRedirectUri } from '../../tenant/is-registered-redirect-uri.ts';
import type { Application, Tenant } from '../../tenant/tenant-schema.ts';
import { withQuery } from '../authorize/answer-application.ts';

/**
 * Real B2C follows any address when no `id_token_hint` is sent, which is an open redirect. Here the
 * address must be registered: for the application that asks, or for any of the tenant if none is named.
 * `state` goes back with it, unchanged (RP-Initiated Logout 1.0, 3).
 */
export function checkWayBack(
  tenant: Tenant,
  parameters: Parameters,
  { asking, signedInTo }: { asking: Application | undefined; signedInTo: readonly string[] },
): WayBack | undefined {
  const address = parameters.get('post_logout_redirect_uri');
  if (address === undefined) return undefined;
  const candidates = asking === undefined ? tenant.applications : [asking];
  const registered = candidates.filter((candidate) => isRegisteredRedirectUri(candidate, address));
  // Two may share an address: the person knows the one that was used.
  const application = registered.find(({ id }) => signedInTo.includes(id)) ?? registered[0];
  if (application === undefined) {
    throw new B2cError('AADB2C90006', address, asking?.id ?? `any of ${tenant.name}`);
  }
  const state = parameters.get('state');
  return {
    name: application.name,
    url: withQuery(address, state === undefined ? {} : { state }),
  };
}
