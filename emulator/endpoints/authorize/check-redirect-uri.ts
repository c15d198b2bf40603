import { B2cError } from '../../errors/b2c-error.ts';
import type { Parameters } from '../../http/parameters.ts';
import { isRegisteredRedirectUri } from '../../tenant/is-registered-redirect-uri.ts';
import type { Application } from '../../tenant/tenant-schema.ts';

/** Its refusal is a page: redirecting would be an open redirect (RFC 9700, 4.11.2). */
export function checkRedirectUri(application: Application, parameters: Parameters): string {
  const redirectUri = parameters.get('redirect_uri');
  if (redirectUri === undefined) throw new B2cError('AADB2C90083', 'redirect_uri');
  const isSingle = !parameters.isRepeated('redirect_uri');
  if (isSingle && isRegisteredRedirectUri(application, redirectUri)) return redirectUri;
  throw new B2cError('AADB2C90006', redirectUri, application.id);
}
