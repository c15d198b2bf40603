import { B2cError } from '../../errors/b2c-error.ts';
import type { Parameters } from '../../http/parameters.ts';
import type { Application } from '../../tenant/tenant-schema.ts';

export function checkResponseType(application: Application, parameters: Parameters): void {
  const responseType = parameters.get('response_type');
  if (responseType === undefined) throw new B2cError('AADB2C90083', 'response_type');
  if (responseType !== 'code') throw new B2cError('AADB2C90013', responseType, 'code');
  if (!application.flows.includes('code')) {
    throw new B2cError('AADB2C90057', application.name, 'code');
  }
}
