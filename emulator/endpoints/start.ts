import { localTenant, sampleAccount } from '../../contract/local-tenant.ts';
import type { Emulator } from '../emulator.ts';
import type { EmulatorContext } from '../http/emulator-env.ts';
import { sendPage } from '../http/send-page.ts';
import { startPage } from '../pages/start-page.ts';
import { endpointUrl } from './endpoint-url.ts';

/** For a developer who opens the emulator's address. */
export function start(c: EmulatorContext, emulator: Emulator): Response | Promise<Response> {
  const { tenant, assets, hasDevelopmentEndpoints } = emulator;
  const policies = tenant.policies.map((policy) => ({
    name: policy.name,
    environment: policy.environment,
    metadataUrl: endpointUrl(emulator, policy, 'v2.0/.well-known/openid-configuration'),
  }));
  // Another tenant's passwords are none of this page's business.
  const account = tenant.id === localTenant.id ? sampleAccount : undefined;
  return sendPage(c, startPage({ assets, tenant, policies, account, hasDevelopmentEndpoints }));
}
