import type { PortalEnvironment } from './portal-environment';

/**
 * What the partner's test and production environments share.
 * Source: partner documentation, "How to call Azure Active Directory B2C" (host and tenant id).
 */
export const discoverSwiss = {
  partner: {
    name: 'discover.swiss',
    logo: { src: '/partner/discover-swiss.svg', width: 132, height: 32 },
    // Names of further logos that you supplied at onboarding, each with a file below public/.
    logos: {},
  },
  b2c: {
    origin: 'https://login.discover.swiss',
    tenant: 'ccdd9a47-e6f8-46a4-a0f0-d406f370bd20',
  },
} as const satisfies {
  readonly partner: PortalEnvironment['partner'];
  readonly b2c: Pick<PortalEnvironment['b2c'], 'origin' | 'tenant'>;
};
