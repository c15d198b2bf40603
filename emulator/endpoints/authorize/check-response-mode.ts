import { B2cError } from '../../errors/b2c-error.ts';
import type { Parameters } from '../../http/parameters.ts';

const responseModes = ['query', 'fragment', 'form_post'] as const;
export type ResponseMode = (typeof responseModes)[number];

/** OAuth 2.0 Multiple Response Type Encoding Practices, 2.1: query is the default of `code`. */
const defaultMode: ResponseMode = 'query';

export function checkResponseMode(parameters: Parameters): ResponseMode {
  const asked = parameters.get('response_mode');
  if (asked === undefined) return defaultMode;
  const mode = responseModes.find((name) => name === asked);
  if (mode === undefined) throw new B2cError('AADB2C90014', asked, responseModes.join(', '));
  return mode;
}

/** The mode for refusals, which must reach the application even if the mode is what is wrong. */
export function responseModeForErrors(parameters: Parameters): ResponseMode {
  const asked = parameters.get('response_mode');
  return responseModes.find((name) => name === asked) ?? defaultMode;
}
