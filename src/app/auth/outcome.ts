import { parseB2cError } from './b2c-errors';

/** How an attempt to sign in, to sign out or to get a token ended, when not with success. */
export type OutcomeKind =
  | 'cancelled'
  | 'popupClosed'
  | 'passwordForgotten'
  | 'signedOutElsewhere'
  | 'signInAgain'
  | 'tookTooLong'
  | 'oldAnswer'
  | 'inProgress'
  | 'signUpFirst'
  | 'policyMismatch'
  | 'otherPerson'
  | 'registration'
  | 'refused'
  | 'offline'
  | 'backOnline'
  | 'unreachable'
  | 'serviceBusy'
  | 'notUnderstood'
  | 'signedOutHere'
  | 'popupBlocked'
  | 'storageBlocked'
  | 'storageFull'
  | 'clockAhead'
  | 'clockBehind'
  | 'misconfigured'
  | 'failed';

export interface Outcome {
  readonly kind: OutcomeKind;
  /** Small print for support: a B2C code, else MSAL's own word. Never a text with personal data. */
  readonly code?: string;
  readonly correlationId?: string;
  /** What in the configuration to change; goes with `misconfigured`. */
  readonly settings?: readonly string[];
  /** How far the device's clock is off; goes with `clockAhead` and `clockBehind`. */
  readonly minutes?: number;
  /** Milliseconds since 1970; the service asked not to be called before. Goes with `serviceBusy`. */
  readonly retryAt?: number;
}

/** Ends a list of steps with an outcome that is known already. */
export class OutcomeError extends Error {
  constructor(readonly outcome: Outcome) {
    super(outcome.code ?? outcome.kind);
    this.name = 'OutcomeError';
  }
}

/** Source: Microsoft, "Error codes: Azure Active Directory B2C". */
const kindsByB2cCode = new Map<string, OutcomeKind>(
  Object.entries({
    AADB2C90091: 'cancelled',
    AADB2C90273: 'cancelled',
    AADB2C90118: 'passwordForgotten',
    AADB2C90077: 'signInAgain',
    AADB2C90080: 'signInAgain',
    AADB2C90128: 'signInAgain',
    AADB2C90129: 'signInAgain',
    AADB2C90088: 'policyMismatch',
    AADB2C99002: 'signUpFirst',
    AADB2C90037: 'serviceBusy',
    // The request and the registration do not fit: nothing that a person could put right.
    AADB2C90006: 'registration',
    AADB2C90008: 'registration',
    AADB2C90010: 'registration',
    AADB2C90013: 'registration',
    AADB2C90014: 'registration',
    AADB2C90018: 'registration',
    AADB2C90022: 'registration',
    AADB2C90055: 'registration',
    AADB2C90057: 'registration',
    AADB2C90068: 'registration',
    AADB2C90079: 'registration',
    AADB2C90117: 'registration',
    AADB2C90146: 'registration',
    AADB2C90205: 'registration',
    AADB2C90224: 'registration',
    AADB2C99059: 'registration',
  } as const),
);

/** Source: the error codes of `@azure/msal-browser` 5 and of OAuth 2.0 (RFC 6749, 4.1.2.1 and 5.2). */
const kindsByMsalCode = new Map<string, OutcomeKind>(
  Object.entries({
    interaction_required: 'signInAgain',
    login_required: 'signInAgain',
    consent_required: 'signInAgain',
    bad_token: 'signInAgain',
    invalid_grant: 'signInAgain',
    no_tokens_found: 'signInAgain',
    no_account_error: 'signInAgain',
    no_account_found: 'signInAgain',
    refresh_token_expired: 'signInAgain',
    // A hidden frame that never answers: third-party cookies are blocked, or the service is slow.
    timed_out: 'signInAgain',
    iframe_closed_prematurely: 'signInAgain',
    user_cancelled: 'popupClosed',
    popup_window_error: 'popupBlocked',
    empty_window_error: 'popupBlocked',
    interaction_in_progress: 'inProgress',
    // An answer that belongs to no request of this tab: a bookmark, an old address, somebody else's.
    state_mismatch: 'oldAnswer',
    state_not_found: 'oldAnswer',
    invalid_state: 'oldAnswer',
    nonce_mismatch: 'oldAnswer',
    no_state_in_hash: 'oldAnswer',
    unable_to_parse_state: 'oldAnswer',
    no_token_request_cache_error: 'oldAnswer',
    unable_to_parse_token_request_cache_error: 'oldAnswer',
    hash_empty_error: 'oldAnswer',
    access_denied: 'refused',
    no_network_connectivity: 'offline',
    endpoints_resolution_error: 'unreachable',
    openid_config_error: 'unreachable',
    network_error: 'unreachable',
    post_request_failed: 'unreachable',
    get_request_failed: 'unreachable',
    server_error: 'serviceBusy',
    temporarily_unavailable: 'serviceBusy',
    failed_to_parse_response: 'notUnderstood',
    failed_to_parse_headers: 'notUnderstood',
    empty_response: 'notUnderstood',
    token_parsing_error: 'notUnderstood',
    null_or_empty_token: 'notUnderstood',
    client_info_decoding_error: 'notUnderstood',
    client_info_empty_error: 'notUnderstood',
    issuer_validation_failed: 'misconfigured',
    authority_uri_insecure: 'misconfigured',
    untrusted_authority: 'misconfigured',
    url_parse_error: 'misconfigured',
    invalid_client: 'registration',
    unauthorized_client: 'registration',
    invalid_scope: 'registration',
    invalid_request: 'registration',
    storage_not_supported: 'storageBlocked',
    in_mem_redirect_unavailable: 'storageBlocked',
    cache_quota_exceeded: 'storageFull',
  } as const),
);

/** Turns whatever MSAL threw into an outcome that a page can show. B2C's own code goes first. */
export function outcomeOf(error: unknown): Outcome {
  if (error instanceof OutcomeError) return error.outcome;
  const { errorCode, isLocked, text, correlationId } = readError(error);
  const b2c = parseB2cError(text);
  if (b2c) return { kind: kindsByB2cCode.get(b2c.code) ?? 'refused', ...b2c };
  if (error instanceof DOMException && error.name === 'SecurityError')
    return { kind: 'storageBlocked' };
  if (error instanceof DOMException && error.name === 'QuotaExceededError')
    return { kind: 'storageFull' };
  const support = correlationId ? { correlationId } : {};
  if (isLocked) return { kind: 'serviceBusy', ...support };
  if (!errorCode) return { kind: 'failed' };
  const kind = kindsByMsalCode.get(errorCode) ?? 'failed';
  return { kind, code: errorCode, ...support };
}

/** MSAL's `AuthError` by its shape: importing the class would bring the library into the first load. */
function readError(error: unknown): {
  errorCode: string;
  isLocked: boolean;
  text: string;
  correlationId: string;
} {
  const fields = (typeof error === 'object' && error !== null ? error : {}) as Partial<
    Record<'errorCode' | 'errorMessage' | 'correlationId', unknown>
  >;
  const text = (value: unknown, shape: RegExp): string =>
    typeof value === 'string' && shape.test(value) ? value : '';
  return {
    // One word: it is shown and copied, whatever a service may send in its place.
    errorCode: text(fields.errorCode, /^\w{1,80}$/),
    // After a 429 or 5xx MSAL asks nobody for a while, and repeats B2C's refusal without its word.
    isLocked: fields.errorCode === '',
    text: text(fields.errorMessage, /^/),
    correlationId: text(fields.correlationId, /^[0-9a-f-]{36}$/i),
  };
}
