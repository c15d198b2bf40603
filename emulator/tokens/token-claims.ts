import type { JWTPayload } from 'jose';
import type { User } from '../store/users.ts';
import type { Resource } from './resolve-scopes.ts';

export interface TokenSubject {
  readonly issuer: string;
  readonly policy: string;
  readonly user: User;
  readonly rolesForm: 'array' | 'comma';
  readonly issuedAt: number;
  readonly lifetimeSeconds: number;
}

/** The person's claims are the seven that the partner documents, in both tokens. */
function personClaims({ user, policy, rolesForm }: TokenSubject): JWTPayload {
  return {
    sub: user.oid,
    oid: user.oid,
    name: displayName(user),
    given_name: user.givenName,
    family_name: user.surname,
    correspondenceMail: user.correspondenceMail,
    acr: policy,
    ds_roles: rolesForm === 'array' ? user.roles : user.roles.join(','),
  };
}

function protocolClaims({ issuer, issuedAt, lifetimeSeconds }: TokenSubject): JWTPayload {
  return {
    ver: '1.0',
    iss: issuer,
    iat: issuedAt,
    nbf: issuedAt,
    exp: issuedAt + lifetimeSeconds,
  };
}

export function idTokenClaims(
  subject: TokenSubject,
  { clientId, authTime, nonce }: { clientId: string; authTime: number; nonce: string | undefined },
): JWTPayload {
  return {
    ...protocolClaims(subject),
    aud: clientId,
    ...personClaims(subject),
    ...(nonce === undefined ? {} : { nonce }),
    auth_time: authTime,
  };
}

/** `scp` is for API scopes only; a token for the own back end has none (article "ROPC", sample). */
export function accessTokenClaims(
  subject: TokenSubject,
  { clientId, resource }: { clientId: string; resource: Resource },
): JWTPayload {
  return {
    ...protocolClaims(subject),
    aud: resource.audience,
    ...personClaims(subject),
    azp: clientId,
    ...(resource.kind === 'api' ? { scp: resource.scopeNames.join(' ') } : {}),
  };
}

export const displayName = ({ givenName, surname }: User): string => `${givenName} ${surname}`;
