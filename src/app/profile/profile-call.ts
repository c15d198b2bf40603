import { HttpErrorResponse } from '@angular/common/http';

import { type PersonRow, personRows } from './person-rows';

/** Where the call of the Profile Service stands. */
export type ProfileCall =
  | { readonly kind: 'notCalled' }
  | { readonly kind: 'calling' }
  | { readonly kind: 'answered'; readonly person: readonly PersonRow[]; readonly raw: string }
  /** The service said no; `raw` is what it sent. */
  | { readonly kind: 'refused'; readonly status: number; readonly raw: string }
  | { readonly kind: 'notUnderstood'; readonly raw: string }
  | { readonly kind: 'unreachable' }
  /** No token to call with. The Session says above the page why, and what the person can do. */
  | { readonly kind: 'noToken' };

export function profileAnswered(answer: unknown): ProfileCall {
  const person = personRows(answer);
  const raw = asText(answer);
  return person ? { kind: 'answered', person, raw } : { kind: 'notUnderstood', raw };
}

export function profileFailed(error: unknown): ProfileCall {
  if (!(error instanceof HttpErrorResponse)) return { kind: 'noToken' };
  // Status 0 is the browser's own failure, 200 an answer that is no JSON.
  if (error.status === 0) return { kind: 'unreachable' };
  if (error.status === 200) return { kind: 'notUnderstood', raw: '' };
  return { kind: 'refused', status: error.status, raw: asText(error.error) };
}

function asText(value: unknown): string {
  return value === null || value === undefined ? '' : JSON.stringify(value, undefined, 2);
}
