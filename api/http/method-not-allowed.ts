import type { Handler } from 'hono';
import { ApiError } from '../api-error.ts';
import { renderError } from './render-error.ts';

/** Registered after the methods that an address knows; RFC 9110 wants them named. */
export function methodNotAllowed(...methods: readonly string[]): Handler {
  return ({ req }) => {
    const response = renderError(new ApiError('method_not_allowed', req.method));
    response.headers.set('Allow', methods.join(', '));
    return response;
  };
}
