import { B2cError } from '../../errors/b2c-error.ts';
import type { Parameters } from '../../http/parameters.ts';

const longest = 4096;

/** What is kept for a person who may never come must not be endless (ASVS 15.2.2). */
export function checkLength(parameters: Parameters): void {
  for (const name of ['state', 'nonce', 'scope']) {
    if ((parameters.get(name)?.length ?? 0) <= longest) continue;
    throw new B2cError('AADB2C90122', `${name} is longer than ${String(longest)} characters`);
  }
}
