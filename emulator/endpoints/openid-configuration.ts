import { languages } from '../../contract/languages.ts';
import type { Emulator } from '../emulator.ts';
import { answerDocument } from '../http/answer-document.ts';
import type { EmulatorContext } from '../http/emulator-env.ts';
import { requestPolicy } from '../http/request-policy.ts';
import { endpointUrl } from './endpoint-url.ts';

/** OpenID Connect Discovery 1.0: one document for each policy, naming only what works. */
export function openIdConfiguration(c: EmulatorContext, emulator: Emulator): Response {
  const policy = requestPolicy(c, emulator.tenant);
  const form = c.req.param('form') === 'query' ? 'query' : 'path';
  const url = (endpoint: string) => endpointUrl(emulator, policy, endpoint, form);
  const metadata = {
    issuer: emulator.issuer,
    authorization_endpoint: url('oauth2/v2.0/authorize'),
    token_endpoint: url('oauth2/v2.0/token'),
    end_session_endpoint: url('oauth2/v2.0/logout'),
    jwks_uri: url('discovery/v2.0/keys'),
    response_modes_supported: ['query', 'fragment', 'form_post'],
    response_types_supported: ['code'],
    grant_types_supported: ['authorization_code', 'refresh_token'],
    scopes_supported: ['openid', 'offline_access'],
    // A person has one `sub` for all applications; real B2C says pairwise.
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic', 'none'],
    code_challenge_methods_supported: ['S256'],
    prompt_values_supported: ['none', 'login', 'consent', 'select_account'],
    ui_locales_supported: languages,
    request_uri_parameter_supported: false,
    claims_supported: [
      ...['iss', 'aud', 'exp', 'nbf', 'iat', 'ver', 'sub', 'oid', 'acr', 'nonce', 'auth_time'],
      ...['name', 'given_name', 'family_name', 'correspondenceMail', 'ds_roles'],
    ],
  };
  return answerDocument(c, metadata, () => true);
}
