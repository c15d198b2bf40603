import { STATUS_CODES } from 'node:http';
import type { Problem } from '../../contract/problem.ts';
import { ApiError } from '../api-error.ts';

/** Anything that is not an `ApiError` is a defect of ours: the caller learns no more than that. */
export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new ApiError('internal_error', reason, { cause: error });
}

/** The one place where an error becomes an answer (RFC 9457, RFC 6750 section 3). */
export function renderError(error: ApiError): Response {
  const { status, detail } = error.facts;
  const title = STATUS_CODES[status] ?? 'Error';
  const problem: Problem = { type: 'about:blank', title, status, detail, code: error.code };
  return new Response(JSON.stringify(problem), { status, headers: headersOf(error) });
}

function headersOf(error: ApiError): Headers {
  const { status, challenge, detail } = error.facts;
  const headers = new Headers({ 'Content-Type': 'application/problem+json' });
  if (challenge !== undefined) {
    headers.set('WWW-Authenticate', `Bearer error="${challenge}", error_description="${detail}"`);
  } else if (status === 401) {
    // Without credentials the challenge says nothing about an error.
    headers.set('WWW-Authenticate', 'Bearer');
  } else if (status === 503) {
    headers.set('Retry-After', '5');
  }
  return headers;
}
