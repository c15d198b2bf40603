/** Error answer of the local APIs, media type `application/problem+json` (RFC 9457). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  /** Stable word for programs, for example `token_expired`. */
  readonly code?: string;
}
