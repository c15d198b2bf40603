import { B2cError } from '../../errors/b2c-error.ts';
import type { Parameters } from '../../http/parameters.ts';
import type { Application } from '../../tenant/tenant-schema.ts';
import {
  hasFrontChannelToken,
  responseTypeWords,
  supportedResponseTypes,
  type ResponseTypeWord,
} from '../../tokens/response-type.ts';

/**
 * What the application wants, if its registration allows it: `code` needs the flow of that name, tokens
 * from this endpoint need `implicit` (AADB2C90057), and the hybrid types need both.
 */
export function checkResponseType(
  application: Application,
  parameters: Parameters,
): readonly ResponseTypeWord[] {
  const responseType = parameters.get('response_type');
  if (responseType === undefined) throw new B2cError('AADB2C90083', 'response_type');
  const words = readResponseType(responseType);
  if (words === undefined) {
    throw new B2cError('AADB2C90013', responseType, supportedResponseTypes.join(', '));
  }
  if (words.includes('code')) checkAllowed(application, 'code');
  if (hasFrontChannelToken(words)) checkAllowed(application, 'implicit');
  return words;
}

/** Undefined where it is none that exists. */
export function readResponseType(responseType: string): readonly ResponseTypeWord[] | undefined {
  const asked = responseType.split(' ');
  const words = responseTypeWords.filter((word) => asked.includes(word));
  return words.length === asked.length ? words : undefined;
}

function checkAllowed({ flows, name }: Application, flow: 'code' | 'implicit'): void {
  if (!flows.includes(flow)) throw new B2cError('AADB2C90057', name, flow);
}
