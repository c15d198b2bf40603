import { languages } from '../../contract/languages.ts';
import type { Emulator } from '../emulator.ts';
import { answerDocument } from '../http/answer-document.ts';
import type { EmulatorContext } from '../http/emulator-env.ts';
import { requestPolicy } from '../http/request-policy.ts';
import { stepsOfPolicy } from '../journeys/steps-of-policy.ts';
import { responseModes, type Policy } from '../tenant/tenant-schema.ts';
import { issuerOf } from '../tokens/issuer.ts';
import { supportedResponseTypes } from '../tokens/response-type.ts';
import { endpointUrl } from './endpoint-url.ts';

/** OpenID Connect Discovery 1.0: one document for each policy, naming only what works. */
export function openIdConfiguration(c: EmulatorContext, emulator: Emulator): Response {
  const policy = requestPolicy(c, emulator.tenant);
  const isSpoiled = emulator.faults.takeDocument('wrong-metadata-issuer');
  const form = c.req.param('form') === 'query' ? 'query' : 'path';
  const url = (endpoint: string) => endpointUrl(emulator, policy, endpoint, form);
  const metadata = {
    issuer: isSpoiled ? 'https://login.example.com/v2.0/' : issuerOf(emulator, policy),
    authorization_endpoint: url('oauth2/v2.0/authorize'),
    token_endpoint: url('oauth2/v2.0/token'),
    end_session_endpoint: url('oauth2/v2.0/logout'),
    frontchannel_logout_supported: true,
    // The address is opened as it is registered, without `iss` and `sid`.
    frontchannel_logout_session_supported: false,
    jwks_uri: url('discovery/v2.0/keys'),
    response_modes_supported: responseModes,
    response_types_supported: hasPages(policy) ? supportedResponseTypes : [],
    grant_types_supported: grantTypesOf(policy),
    scopes_supported: ['openid', 'offline_access'],
    // A person has one `sub` for all applications; real B2C says pairwise.
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic', 'none'],
    code_challenge_methods_supported: ['S256'],
    prompt_values_supported: ['none', 'login', 'consent', 'select_account'],
    ui_locales_supported: languages,
    request_parameter_supported: false,
    request_uri_parameter_supported: false,
    claims_supported: [
      ...['iss', 'aud', 'exp', 'nbf', 'iat', 'ver', 'sub', 'oid', policy.policyClaim, 'nonce'],
      ...['auth_time', 'at_hash', 'c_hash'],
      ...['name', 'given_name', 'family_name', 'correspondenceMail', 'ds_roles'],
    ],
  };
  return isSpoiled ? c.json(metadata) : answerDocument(c, emulator, metadata);
}

const hasPages = (policy: Policy): boolean => stepsOfPolicy(policy).length > 0;

/** What the policy serves; an application may use those of its registration. */
function grantTypesOf(policy: Policy): readonly string[] {
  const own = hasPages(policy) ? ['authorization_code', 'implicit'] : ['password'];
  return [...own, 'refresh_token', 'client_credentials'];
}
