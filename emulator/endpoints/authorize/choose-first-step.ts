import type { Parameters } from '../../http/parameters.ts';
import type { JourneyStep } from '../../journeys/journey.ts';
import { stepsOfPolicy } from '../../journeys/steps-of-policy.ts';
import { providerDomains } from '../../tenant/provider-domains.ts';
import type { IdentityProviderId, Policy, Tenant } from '../../tenant/tenant-schema.ts';

/** The page that opens a journey, or the identity provider that a person is sent to at once. */
export type FirstStep =
  | { readonly kind: 'page'; readonly step: JourneyStep }
  | { readonly kind: 'provider'; readonly provider: IdentityProviderId };

/**
 * `option=signup` opens the sign-up page, and `domain_hint` leads past the sign-in page to the provider
 * of that domain (article "Set up direct sign-in"). A domain that nobody here has changes nothing.
 */
export function chooseFirstStep(tenant: Tenant, policy: Policy, parameters: Parameters): FirstStep {
  const steps = stepsOfPolicy(policy);
  const provider = hintedProvider(tenant, parameters.get('domain_hint'));
  if (provider !== undefined && steps.includes('identity-provider')) {
    return { kind: 'provider', provider };
  }
  const asksForSignUp = parameters.get('option') === 'signup' && steps.includes('sign-up');
  return { kind: 'page', step: asksForSignUp ? 'sign-up' : (steps[0] ?? 'sign-in') };
}

function hintedProvider(
  { identityProviders }: Tenant,
  domain: string | undefined,
): IdentityProviderId | undefined {
  return identityProviders.find(({ id }) => providerDomains[id] === domain?.toLowerCase())?.id;
}
