import { B2cError } from '../../errors/b2c-error.ts';
import type { Parameters } from '../../http/parameters.ts';
import type { Application, ResponseMode } from '../../tenant/tenant-schema.ts';
import { readResponseType } from './check-response-type.ts';
import { hasFrontChannelToken, type ResponseTypeWord } from '../../tokens/response-type.ts';

/**
 * How the answer travels. Tokens never travel in a query, which ends up in logs and histories (OAuth
 * 2.0 Multiple Response Type Encoding Practices, 3 and 5), and a registration may allow fewer modes.
 */
export function checkResponseMode(
  application: Application,
  responseType: readonly ResponseTypeWord[],
  parameters: Parameters,
): ResponseMode {
  const allowed = allowedModes(application, responseType);
  const mode = parameters.get('response_mode') ?? defaultMode(responseType, allowed);
  const found = allowed.find((name) => name === mode);
  if (found === undefined) throw new B2cError('AADB2C90014', mode, allowed.join(', '));
  return found;
}

/** The mode for refusals, which must reach the application even if the mode is what is wrong. */
export function responseModeForErrors(
  application: Application,
  parameters: Parameters,
): ResponseMode {
  const responseType = readResponseType(parameters.get('response_type') ?? '') ?? [];
  const allowed = allowedModes(application, responseType);
  const asked = parameters.get('response_mode');
  return allowed.find((name) => name === asked) ?? defaultMode(responseType, allowed);
}

const allowedModes = (
  { responseModes }: Application,
  responseType: readonly ResponseTypeWord[],
): readonly ResponseMode[] =>
  responseModes.filter((name) => name !== 'query' || !hasFrontChannelToken(responseType));

/** Multiple Response Type Encoding Practices, 2.1: query for `code`, fragment where tokens are. */
function defaultMode(
  responseType: readonly ResponseTypeWord[],
  allowed: readonly ResponseMode[],
): ResponseMode {
  const usual = hasFrontChannelToken(responseType) ? 'fragment' : 'query';
  return allowed.includes(usual) ? usual : (allowed[0] ?? usual);
}
