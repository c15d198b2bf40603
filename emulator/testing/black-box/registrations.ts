import { localApplications } from '../../../contract/local-tenant.ts';
import {
  authorizeParameters,
  codeForm,
  policy,
  redirectUri,
  type Changes,
} from '../sign-in-steps.ts';
import { tenantUrl } from '../test-emulator.ts';

/** What the contract says about an application that signs people in. */
export interface Registration {
  readonly id: string;
  readonly redirectUri: string;
  readonly policy: string;
  /** Of a confidential application. */
  readonly secret?: string;
}

export const portal: Registration = { id: localApplications.portalProd, redirectUri, policy };
export const portalTest: Registration = {
  id: localApplications.portalTest,
  redirectUri,
  policy: `${policy}_test`,
};
export const secondSpa: Registration = {
  id: localApplications.secondSpa,
  redirectUri: 'http://localhost:4600/',
  policy,
};
export const classicSpa: Registration = { ...secondSpa, id: localApplications.classicSpa };
export const webApp: Registration = {
  id: localApplications.webApp,
  redirectUri: 'http://localhost:4500/callback',
  policy,
  secret: 'local-web-secret',
};
/** Listens on any port. */
export const nativeApp: Registration = {
  id: localApplications.nativeApp,
  redirectUri: 'http://localhost:51763',
  policy,
};

const ownChanges = ({ id, redirectUri: address }: Registration): Changes => ({
  client_id: id,
  redirect_uri: address,
  scope: `openid offline_access ${id}`,
});

/** An authorization request of this application; `undefined` leaves a parameter out. */
export const requestOf = (application: Registration, changes: Changes = {}) =>
  authorizeParameters({ ...ownChanges(application), ...changes });

export const authorizeEndpoint = (atPolicy: string): string =>
  `${tenantUrl}/${atPolicy}/oauth2/v2.0/authorize`;

export const tokenEndpoint = (atPolicy: string): string =>
  `${tenantUrl}/${atPolicy}/oauth2/v2.0/token`;

export const authorizeUrlOf = (application: Registration, changes: Changes = {}): string =>
  `${authorizeEndpoint(application.policy)}?${new URLSearchParams(requestOf(application, changes)).toString()}`;

const proof = ({ id, secret }: Registration): Changes => ({ client_id: id, client_secret: secret });

/** A correct redemption of a code of this application, but for the changes. */
export const redemptionOf = (application: Registration, code: string, changes: Changes = {}) =>
  codeForm(code, {
    ...proof(application),
    redirect_uri: application.redirectUri,
    ...changes,
  });

export const renewalOf = (
  application: Registration,
  refreshToken: string,
  changes: Changes = {},
): Record<string, string> =>
  codeForm('', {
    ...proof(application),
    grant_type: 'refresh_token',
    refresh_token: refreshToken,
    code: undefined,
    redirect_uri: undefined,
    code_verifier: undefined,
    ...changes,
  });
