import { b2cErrors, type B2cErrorCode, type OAuthError } from './b2c-error-table.ts';

/** Thrown by a check; rendered once, by `http/render-error.ts`. */
export class B2cError extends Error {
  readonly code: B2cErrorCode;
  readonly oauthError: OAuthError;

  constructor(code: B2cErrorCode, ...details: readonly string[]) {
    super(fillText(b2cErrors[code].text, details));
    this.code = code;
    this.oauthError = b2cErrors[code].error;
  }
}

/** A refusal under a more precise word than its code's, where OAuth 2.0 or OpenID Connect has one. */
export class WordedB2cError extends B2cError {
  override readonly oauthError: OAuthError;

  constructor(oauthError: OAuthError, code: B2cErrorCode, ...details: readonly string[]) {
    super(code, ...details);
    this.oauthError = oauthError;
  }
}

function fillText(text: string, details: readonly string[]): string {
  return text.replace(/\{(\d)\}/g, (_, index: string) => printable(details[Number(index)] ?? ''));
}

/** A detail may come from the request: no line breaks into headers and logs, no endless texts. */
function printable(detail: string): string {
  return detail.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ').slice(0, 300);
}
