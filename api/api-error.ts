/**
 * Every answer of the APIs that is not data, as a closed set. Status and sentence are public;
 * which check failed is not, because a forger learns from it (RFC 6750 section 3.1).
 */
const apiErrors = {
  token_missing: { status: 401, detail: 'Send an access token in the Authorization header.' },
  authorization_malformed: {
    status: 400,
    challenge: 'invalid_request',
    detail: 'Send exactly one Authorization header with one bearer token.',
  },
  token_malformed: {
    status: 401,
    challenge: 'invalid_token',
    detail: 'The access token is not a signed token that this API can read.',
  },
  token_expired: {
    status: 401,
    challenge: 'invalid_token',
    detail: 'The access token is expired.',
  },
  token_not_yet_valid: {
    status: 401,
    challenge: 'invalid_token',
    detail: 'The access token is not valid yet. Compare the clocks.',
  },
  token_not_for_this_api: {
    status: 401,
    challenge: 'invalid_token',
    detail: 'The token is not an access token for this API.',
  },
  token_not_trusted: {
    status: 401,
    challenge: 'invalid_token',
    detail: 'The access token was not issued by a policy and a key that this API trusts.',
  },
  keys_unavailable: {
    status: 503,
    detail: 'The signing keys cannot be fetched at the moment, so no token can be verified.',
  },
  not_found: { status: 404, detail: 'There is nothing at this address.' },
  method_not_allowed: { status: 405, detail: 'This address does not know that method.' },
  body_too_large: { status: 413, detail: 'The request body is too large.' },
  internal_error: { status: 500, detail: 'Something went wrong inside the API.' },
} as const satisfies Record<string, ApiErrorFacts>;

interface ApiErrorFacts {
  readonly status: 400 | 401 | 404 | 405 | 413 | 500 | 503;
  /** The word after `error=` in the WWW-Authenticate header. */
  readonly challenge?: 'invalid_request' | 'invalid_token';
  readonly detail: string;
}

export type ApiErrorCode = keyof typeof apiErrors;

export class ApiError extends Error {
  readonly code: ApiErrorCode;

  /** @param reason says which check failed; for the log and for tests, never sent. */
  constructor(code: ApiErrorCode, reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'ApiError';
    this.code = code;
  }

  get facts(): ApiErrorFacts {
    return apiErrors[this.code];
  }
}
