import { blackBox } from '../../testing/black-box/black-box.ts';
import { cases as authorizeCases } from './authorize.cases.ts';
import { cases as authorizeWithSessionCases } from './authorize-with-session.cases.ts';
import { cases as pkceCases } from './pkce.cases.ts';
import { cases as redirectUriCases, tenantWithQuery } from './redirect-uri.cases.ts';
import { cases as scopesCases } from './scopes.cases.ts';

blackBox(
  [
    ...authorizeCases,
    ...authorizeWithSessionCases,
    ...redirectUriCases,
    ...pkceCases,
    ...scopesCases,
  ],
  { tenant: tenantWithQuery },
);
