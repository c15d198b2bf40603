import { ApiError } from '../api-error.ts';
import type { AccessTokenClaims } from './access-token-claims.ts';

/**
 * The Profile Service takes the token that an application asked for itself (scope = its own client id),
 * so the application that got the token is the one in the audience.
 */
export function checkAuthorizedParty({ aud, azp }: AccessTokenClaims): void {
  if (azp !== aud) throw new ApiError('token_not_for_this_api', 'azp is not the audience');
}
