import type { Application } from '../tenant/tenant-schema.ts';

/**
 * The own client id as scope asks for an access token for the application's own back end. Its case
 * does not matter, as it does not in `client_id`.
 */
export const namesOwnBackEnd = ({ id }: Application, scope: string): boolean =>
  scope.toLowerCase() === id.toLowerCase();
