import { b2cErrors, type B2cErrorCode, type OAuthError } from './b2c-error-table.ts';

/** Thrown by a check; rendered once, by `http/render-error.ts`. */
export class B2cError extends Error {
  readonly code: B2cErrorCode;
  oauthError: OAuthError;

  constructor(code: B2cErrorCode, ...details: readonly string[]) {
    super(fillText(b2cErrors[code].text, details));
    this.code = code;
    this.oauthError = b2cErrors[code].error;
  }

  /** The same refusal under a more precise word, where OpenID Connect has one. */
  as(oauthError: OAuthError): this {
    this.oauthError = oauthError;
    return this;
  }
}

function fillText(text: string, details: readonly string[]): string {
  return text.replace(/\{(\d)\}/g, (_, index: string) => printable(details[Number(index)] ?? ''));
}

/** A detail may come from the request: no line breaks into headers and logs, no endless texts. */
function printable(detail: string): string {
  return detail.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ').slice(0, 300);
}
