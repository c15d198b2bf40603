import { hash, timingSafeEqual } from 'node:crypto';
import { B2cError } from '../../errors/b2c-error.ts';
import type { Parameters } from '../../http/parameters.ts';
import { findApplication } from '../../tenant/find-application.ts';
import type { Application, Tenant } from '../../tenant/tenant-schema.ts';
import { readBasicCredentials } from './basic-credentials.ts';

/** Who sends the request; a secret comes in the form or in the header, not in both (RFC 6749, 2.3). */
export function authenticateClient(
  tenant: Tenant,
  parameters: Parameters,
  authorization: string | undefined,
): Application {
  const basic = readBasicCredentials(authorization);
  const clientId = parameters.get('client_id') ?? basic?.clientId;
  const postedSecret = parameters.get('client_secret');
  if (clientId === undefined) throw new B2cError('AADB2C90008');
  if (basic !== undefined && (basic.clientId !== clientId || postedSecret !== undefined)) {
    throw new B2cError('AADB2C90122', 'the application identifies itself in two ways');
  }
  const application = findApplication(tenant, clientId);
  if (application === undefined) throw new B2cError('AADB2C90018', clientId, tenant.name);
  checkSecret(application, postedSecret ?? basic?.secret);
  return application;
}

function checkSecret({ secret: secretHash }: Application, sent: string | undefined): void {
  if (secretHash === undefined) {
    if (sent !== undefined) throw new B2cError('AADB2C90084');
    return;
  }
  if (sent === undefined) throw new B2cError('AADB2C90079');
  const sentHash = hash('sha256', sent, 'buffer');
  if (!timingSafeEqual(sentHash, secretHash)) throw new B2cError('AADB2C90081');
}
