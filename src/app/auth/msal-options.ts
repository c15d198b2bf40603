import type { Configuration } from '@azure/msal-browser';

import type { PortalEnvironment } from '../../environments/portal-environment';
import { authorityOf, policyFor } from './b2c-authorities';

/**
 * MSAL's configuration for an environment.
 *
 * @param portalOrigin origin that serves the portal, without a trailing slash
 */
export function msalOptions(environment: PortalEnvironment, portalOrigin: string): Configuration {
  const { b2c } = environment;
  return {
    auth: {
      clientId: b2c.clientId,
      authority: authorityOf(b2c, policyFor(b2c, b2c.usualPolicy)),
      // Compared as host and port. Without it MSAL asks a Microsoft host whether it may trust ours.
      knownAuthorities: [new URL(b2c.origin).host],
      redirectUri: `${portalOrigin}/redirect.html`,
      postLogoutRedirectUri: `${portalOrigin}/`,
    },
    // The tab's own storage: MSAL's other choice is encrypted with a key that a browser restart ends,
    // so it would promise more than it keeps.
    cache: { cacheLocation: 'sessionStorage' },
    system: {
      // A sign-up with a mailed code takes minutes; MSAL's default of one would close the popup.
      popupBridgeTimeout: 1_800_000,
      // A hidden frame that gets no answer: cookies of other sites are blocked. Then the person helps.
      iframeBridgeTimeout: 6_000,
      // The browser leaves within this time, or the page says that it did not.
      redirectNavigationTimeout: 10_000,
      // Tokens of five minutes are renewed by the Session; MSAL's own five would renew them with each call.
      tokenRenewalOffsetSeconds: 30,
      ...(b2c.networkClient ? { networkClient: b2c.networkClient } : {}),
    },
  };
}
