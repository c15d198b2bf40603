import { B2cError } from '../../errors/b2c-error.ts';
import type { Parameters } from '../../http/parameters.ts';

/** Parameters must not be included more than once (RFC 6749, 3.1 and 3.2). */
export function checkDuplicates(parameters: Parameters): void {
  const [name] = parameters.repeatedNames();
  if (name !== undefined) throw new B2cError('AADB2C90122', `${name} is given more than once`);
}
