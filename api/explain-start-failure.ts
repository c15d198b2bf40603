import { z } from 'zod';

/** What a person can do about it, instead of a stack. */
export function explainStartFailure(error: unknown): string {
  if (error instanceof z.ZodError) {
    return `The local APIs cannot start with these settings.\n${z.prettifyError(error)}`;
  }
  if (!(error instanceof Error)) return `The local APIs cannot start: ${String(error)}`;
  if ('code' in error && error.code === 'EADDRINUSE') {
    return `The local APIs cannot start: ${error.message}. Choose another port with API_PORT.`;
  }
  if ('code' in error && error.code === 'ERR_SQLITE_ERROR') {
    return `The local APIs cannot open their data: ${error.message}. Choose another folder with B2C_DATA.`;
  }
  return `The local APIs cannot start: ${error.message}`;
}
