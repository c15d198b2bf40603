import type { JWTPayload } from 'jose';
import type { User } from '../store/users.ts';
import type { Api, Application, Policy } from '../tenant/tenant-schema.ts';
import { leftHalfHash } from './left-half-hash.ts';
import type { Resource } from './resolve-scopes.ts';
import { idTokenLifetimeSeconds, type TokenFrame } from './token-frame.ts';

/** The words that B2C puts in place of the subject (article "Configure tokens", sub claim). */
const subjectNotSupported = 'Not supported currently. Use oid claim.';

/** The person's claims are the seven that the partner documents, in both tokens. */
function personClaims({ policy, rolesForm }: TokenFrame, user: User): JWTPayload {
  return {
    sub: policy.subject === 'object-id' ? user.oid : subjectNotSupported,
    oid: user.oid,
    name: displayName(user),
    given_name: user.givenName,
    family_name: user.surname,
    correspondenceMail: user.correspondenceMail,
    ...policyClaim(policy),
    ds_roles: rolesForm === 'array' ? user.roles : user.roles.join(','),
  };
}

/** `acr` is in lower case and `tfp` as the policy is written (articles "ROPC" and "Access tokens"). */
const policyClaim = ({ name, policyClaim }: Policy): JWTPayload =>
  policyClaim === 'acr' ? { acr: name.toLowerCase() } : { tfp: name };

function protocolClaims(
  { issuer, issuedAt }: TokenFrame,
  audience: string,
  lifetimeSeconds: number,
): JWTPayload {
  return {
    ver: '1.0',
    iss: issuer,
    aud: audience,
    iat: issuedAt,
    nbf: issuedAt,
    exp: issuedAt + lifetimeSeconds,
  };
}

/** What came to the application by the same answer as the ID token. */
export interface Companions {
  readonly accessToken?: string | undefined;
  readonly code?: string | undefined;
}

export function idTokenClaims(
  frame: TokenFrame,
  user: User,
  {
    clientId,
    authTime,
    nonce,
    accessToken,
    code,
  }: { clientId: string; authTime: number; nonce: string | undefined } & Companions,
): JWTPayload {
  return {
    ...protocolClaims(frame, clientId, idTokenLifetimeSeconds(frame.policy)),
    ...personClaims(frame, user),
    ...(nonce === undefined ? {} : { nonce }),
    auth_time: authTime,
    ...(accessToken === undefined ? {} : { at_hash: leftHalfHash(accessToken) }),
    ...(code === undefined ? {} : { c_hash: leftHalfHash(code) }),
  };
}

/** `scp` is for API scopes only; a token for the own back end has none (article "ROPC", sample). */
export function accessTokenClaims(
  frame: TokenFrame,
  user: User,
  { clientId, resource }: { clientId: string; resource: Resource },
): JWTPayload {
  return {
    ...protocolClaims(frame, resource.audience, frame.policy.tokenLifetimeSeconds),
    ...personClaims(frame, user),
    azp: clientId,
    ...(resource.kind === 'api' ? { scp: resource.scopeNames.join(' ') } : {}),
  };
}

/**
 * A token that speaks for an application (article "Client credentials", claims table). Whether `sub`
 * is the client id or another id of the service principal is not known; here it is the client id.
 */
export function clientTokenClaims(
  frame: TokenFrame,
  {
    application,
    api,
    roles,
    addedClaims,
  }: { application: Application; api: Api; roles: readonly string[]; addedClaims: JWTPayload },
): JWTPayload {
  return {
    ...addedClaims,
    ...protocolClaims(frame, api.id, frame.policy.tokenLifetimeSeconds),
    sub: application.id,
    azp: application.id,
    ...policyClaim(frame.policy),
    scp: roles.join(' '),
  };
}

export const displayName = (user: User): string =>
  user.displayName ?? `${user.givenName} ${user.surname}`;
