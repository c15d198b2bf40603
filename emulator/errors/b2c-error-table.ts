/** OAuth error words that the emulator answers with (RFC 6749, 4.1.2.1 and 5.2; OpenID Connect Core, 3.1.2.6). */
export type OAuthError =
  | 'access_denied'
  | 'interaction_required'
  | 'invalid_client'
  | 'invalid_grant'
  | 'invalid_request'
  | 'invalid_scope'
  | 'request_not_supported'
  | 'request_uri_not_supported'
  | 'server_error'
  | 'unauthorized_client'
  | 'unsupported_grant_type'
  | 'unsupported_response_type';

interface B2cErrorEntry {
  readonly error: OAuthError;
  /** `{0}`, `{1}` ... are filled with the details of the case. */
  readonly text: string;
}

/**
 * The closed set of answers that say no. Codes and meanings follow the article "Error codes: Azure
 * Active Directory B2C"; the texts are our own. Clients match the code, never the words.
 */
export const b2cErrors = {
  AADB2C90006: {
    error: 'invalid_grant',
    text: "The redirect URI '{0}' is not registered for the application '{1}'.",
  },
  AADB2C90008: {
    error: 'invalid_request',
    text: 'The request does not say which application sends it: client_id is missing.',
  },
  AADB2C90010: {
    error: 'invalid_request',
    text: 'The request has no scope parameter.',
  },
  AADB2C90013: {
    error: 'unsupported_response_type',
    text: "The response type '{0}' is not supported. Supported: {1}.",
  },
  AADB2C90014: {
    error: 'invalid_request',
    text: "The response mode '{0}' is not supported. Supported: {1}.",
  },
  AADB2C90018: {
    error: 'invalid_client',
    text: "No application with the client id '{0}' is registered in the tenant '{1}'.",
  },
  AADB2C90022: {
    error: 'invalid_request',
    text: "The tenant '{1}' has no policy '{0}'.",
  },
  AADB2C90037: {
    error: 'server_error',
    text: 'An error happened while the request was worked on.',
  },
  AADB2C90043: {
    error: 'invalid_request',
    text: "The prompt '{0}' is not valid. It is one of none, login, consent, select_account.",
  },
  AADB2C90055: {
    error: 'invalid_scope',
    text: "The scope '{0}' must name a resource, or the client ID: an access token is for one of them.",
  },
  AADB2C90057: {
    error: 'unauthorized_client',
    text: "The application '{0}' is not registered for the flow '{1}'.",
  },
  AADB2C90058: {
    error: 'unauthorized_client',
    text: "The application '{0}' is not registered as a public client; the password grant is for native applications.",
  },
  AADB2C90068: {
    error: 'unauthorized_client',
    text: "The application '{0}' is registered for the environment '{1}', but the policy '{2}' belongs to '{3}'. Use a policy of '{1}', or the registration for '{3}'.",
  },
  AADB2C90077: {
    error: 'interaction_required',
    text: "No usable session exists, and prompt 'none' allows no page.",
  },
  AADB2C90079: {
    error: 'invalid_client',
    text: 'A confidential application must send its client_secret.',
  },
  AADB2C90080: {
    error: 'invalid_grant',
    text: 'The grant has expired. Current time: {0}, grant issued: {1}, grant sliding window ends: {2}.',
  },
  AADB2C90081: {
    error: 'invalid_client',
    text: 'The client_secret is not the one of this application.',
  },
  AADB2C90083: {
    error: 'invalid_request',
    text: 'A required parameter is missing: {0}.',
  },
  AADB2C90084: {
    error: 'invalid_request',
    text: 'A public application must not send a client_secret.',
  },
  AADB2C90085: {
    error: 'server_error',
    text: 'The sign-in that this page belonged to is no longer known.',
  },
  AADB2C90086: {
    error: 'unsupported_grant_type',
    text: "The grant type '{0}' is not supported. Supported: {1}.",
  },
  AADB2C90088: {
    error: 'invalid_grant',
    text: 'The provided grant has not been issued for this endpoint. Actual Value : {0} and Expected Value : {1}',
  },
  AADB2C90091: {
    error: 'access_denied',
    text: 'The user has cancelled the sign-in.',
  },
  AADB2C90110: {
    error: 'invalid_request',
    text: "The scope must hold 'openid' when response_type holds 'id_token'.",
  },
  AADB2C90114: {
    error: 'access_denied',
    text: 'The account is locked for a while after too many wrong passwords. Try again in {0} seconds.',
  },
  AADB2C90115: {
    error: 'invalid_scope',
    text: "The scope brings no token. It needs 'openid' for an ID token, or a resource or the client ID for an access token; 'offline_access' only adds a refresh token.",
  },
  AADB2C90117: {
    error: 'invalid_scope',
    text: "The scope '{0}' is not supported here.",
  },
  AADB2C90118: {
    error: 'access_denied',
    text: 'The user has forgotten the password.',
  },
  AADB2C90120: {
    error: 'invalid_request',
    text: "The max_age '{0}' is not a whole number of seconds.",
  },
  AADB2C90122: {
    error: 'invalid_request',
    text: 'The request failed validation: {0}.',
  },
  AADB2C90128: {
    error: 'invalid_grant',
    text: 'The account of this grant no longer exists.',
  },
  AADB2C90129: {
    error: 'invalid_grant',
    text: 'The grant has been revoked. The user has to sign in again.',
  },
  AADB2C90146: {
    error: 'invalid_scope',
    text: "The scope '{0}' names more than one resource; an access token is for one.",
  },
  AADB2C90182: {
    error: 'invalid_grant',
    text: 'The code_verifier does not belong to the code_challenge of the authorization request.',
  },
  AADB2C90183: {
    error: 'invalid_grant',
    text: 'The {0} is missing or malformed; it has 43 to 128 characters of A-Z a-z 0-9 - . _ ~.',
  },
  AADB2C90184: {
    error: 'invalid_request',
    text: "The code_challenge_method '{0}' is not supported. Supported: S256.",
  },
  AADB2C90205: {
    error: 'unauthorized_client',
    text: "The application '{0}' has none of the permissions asked for on '{1}'.",
  },
  AADB2C90209: {
    error: 'invalid_request',
    text: "The id_token_hint was issued to '{0}', which is not {1}.",
  },
  AADB2C90210: {
    error: 'invalid_request',
    text: 'The id_token_hint is not an ID token.',
  },
  AADB2C90224: {
    error: 'unauthorized_client',
    text: "The policy '{0}' does not serve the password grant (resource owner password credentials).",
  },
  AADB2C90225: {
    error: 'access_denied',
    text: 'The username or the password is not right.',
  },
  AADB2C90226: {
    error: 'invalid_request',
    text: 'The token endpoint takes POST requests with an application/x-www-form-urlencoded body only.',
  },
  AADB2C90232: {
    error: 'invalid_request',
    text: "The id_token_hint was issued by '{0}', not by '{1}'.",
  },
  AADB2C90233: {
    error: 'invalid_request',
    text: 'The id_token_hint has no signature of this tenant, or was changed after it was signed.',
  },
  AADB2C90255: {
    error: 'server_error',
    text: "The claims exchange '{0}' did not complete: {1}.",
  },
  AADB2C90261: {
    error: 'server_error',
    text: "The claims exchange '{0}' in step {1} got an answer that cannot be used: {2}.",
  },
  AADB2C90272: {
    error: 'invalid_request',
    text: "The policy '{0}' signs nobody out without an id_token_hint.",
  },
  AADB2C90273: {
    error: 'access_denied',
    text: 'The identity provider answered with a refusal: the user did not approve the sign-in.',
  },
  AADB2C90279: {
    error: 'invalid_grant',
    text: "The grant was issued to another application, not to '{0}'.",
  },
  AADB2C99002: {
    error: 'server_error',
    text: 'Nobody is registered with this account. The user has to sign up first and can sign in then.',
  },
  AADB2C99005: {
    error: 'invalid_scope',
    text: "The scope '{0}' has an illegal character.",
  },
  AADB2C99059: {
    error: 'invalid_request',
    text: 'A public application must send a code_challenge (PKCE).',
  },
} as const satisfies Readonly<Record<`AADB2C${string}`, B2cErrorEntry>>;

export type B2cErrorCode = keyof typeof b2cErrors;
