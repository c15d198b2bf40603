import { parseB2cError } from './b2c-errors';

/** How an attempt to sign in, to sign out or to get a token ended, when not with success. */
export type OutcomeKind =
  | 'cancelled'
  | 'passwordForgotten'
  | 'signInAgain'
  | 'signUpFirst'
  | 'policyMismatch'
  | 'inProgress'
  | 'unreachable'
  | 'misconfigured'
  | 'storageBlocked'
  | 'refused'
  | 'failed';

export interface Outcome {
  readonly kind: OutcomeKind;
  /** Small print for support: a B2C code, else MSAL's own word. Never a text with personal data. */
  readonly code?: string;
  readonly correlationId?: string;
  /** What in the configuration to change; goes with `misconfigured`. */
  readonly settings?: readonly string[];
}

const kindsByB2cCode = new Map<string, OutcomeKind>(
  Object.entries({
    AADB2C90091: 'cancelled',
    AADB2C90273: 'cancelled',
    AADB2C90118: 'passwordForgotten',
    AADB2C90077: 'signInAgain',
    AADB2C99002: 'signUpFirst',
    AADB2C90080: 'signInAgain',
    AADB2C90128: 'signInAgain',
    AADB2C90129: 'signInAgain',
    AADB2C90088: 'policyMismatch',
  } as const),
);

const kindsByMsalCode = new Map<string, OutcomeKind>(
  Object.entries({
    interaction_required: 'signInAgain',
    login_required: 'signInAgain',
    no_tokens_found: 'signInAgain',
    no_account_error: 'signInAgain',
    refresh_token_expired: 'signInAgain',
    // A hidden frame that never answers: third-party cookies are blocked, or the service is slow.
    timed_out: 'signInAgain',
    interaction_in_progress: 'inProgress',
    endpoints_resolution_error: 'unreachable',
    no_network_connectivity: 'unreachable',
    network_error: 'unreachable',
    post_request_failed: 'unreachable',
    get_request_failed: 'unreachable',
    authority_uri_insecure: 'misconfigured',
    storage_not_supported: 'storageBlocked',
  } as const),
);

/** Turns whatever MSAL threw into an outcome that a page can show. B2C's own code goes first. */
export function outcomeOf(error: unknown): Outcome {
  const { errorCode, text } = readError(error);
  const b2c = parseB2cError(text);
  if (b2c) return { kind: kindsByB2cCode.get(b2c.code) ?? 'refused', ...b2c };
  if (error instanceof DOMException && error.name === 'SecurityError')
    return { kind: 'storageBlocked' };
  if (!errorCode) return { kind: 'failed' };
  return { kind: kindsByMsalCode.get(errorCode) ?? 'failed', code: errorCode };
}

/** MSAL's `AuthError` by its shape: importing the class would bring the library into the first load. */
function readError(error: unknown): { errorCode: string; text: string } {
  if (typeof error !== 'object' || error === null) return { errorCode: '', text: '' };
  const { errorCode, errorMessage } = error as { errorCode?: unknown; errorMessage?: unknown };
  return {
    errorCode: typeof errorCode === 'string' ? errorCode : '',
    text: typeof errorMessage === 'string' ? errorMessage : '',
  };
}
