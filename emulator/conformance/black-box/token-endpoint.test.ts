import { blackBox } from '../../testing/black-box/black-box.ts';
import { cases as clientAuthenticationCases } from './client-authentication.cases.ts';
import { cases as clientCredentialsCases } from './client-credentials.cases.ts';
import { cases as codeCases } from './code.cases.ts';
import { cases as grantsCases } from './grants.cases.ts';
import { cases as passwordGrantCases } from './password-grant.cases.ts';
import { cases as refreshCases } from './refresh.cases.ts';
import { cases as tokenRequestCases } from './token-request.cases.ts';

blackBox([
  ...tokenRequestCases,
  ...clientAuthenticationCases,
  ...grantsCases,
  ...codeCases,
  ...refreshCases,
  ...clientCredentialsCases,
  ...passwordGrantCases,
]);
