import { localApplications } from '../../contract/local-tenant.ts';
import { localTenantFile } from '../tenant/local-tenant.ts';
import type { TenantFile } from '../tenant/tenant-schema.ts';
import { askForTokens, authorizeUrl, codeForm, policy, type Changes } from './sign-in-steps.ts';
import type { TestBrowser } from './test-browser.ts';
import { tenantUrl, type TestEmulator } from './test-emulator.ts';

export const registered = 'http://localhost:4200/redirect.html';
export const acme = localApplications.secondSpa;
export const acmeAddress = 'http://localhost:4600/';
export const acmeFrame = 'http://localhost:4600/signed-out?frame=1';
export const webApp = localApplications.webApp;
export const webAppFrame = 'http://localhost:4500/signed-out';

export const logoutUrl = (parameters: Record<string, string> = {}, atPolicy = policy): string =>
  `${tenantUrl}/${atPolicy}/oauth2/v2.0/logout?${new URLSearchParams(parameters).toString()}`;

/** The local tenant with a front-channel address for each of the named applications. */
export const withFrames = (addresses: Readonly<Record<string, string>>): Partial<TenantFile> => ({
  applications: localTenantFile(4200).applications.map((application) => {
    const frontChannelLogoutUri = addresses[application.id];
    return frontChannelLogoutUri === undefined
      ? application
      : { ...application, frontChannelLogoutUri };
  }),
});

export const toAcme: Changes = { client_id: acme, redirect_uri: acmeAddress, scope: 'openid' };
export const toWebApp: Changes = {
  client_id: webApp,
  redirect_uri: 'http://localhost:4500/callback',
  scope: 'openid',
};

/** Single sign-on: the session answers, no page is shown. */
export async function signInSilently(browser: TestBrowser, changes: Changes): Promise<void> {
  const { status } = await browser.get(authorizeUrl(changes));
  if (status !== 302) throw new Error(`no single sign-on, status ${String(status)}`);
}

export async function idTokenFor(
  emulator: TestEmulator,
  code: string,
  changes: Changes = {},
): Promise<string> {
  const { body } = await askForTokens(emulator, codeForm(code, changes));
  return String(body['id_token']);
}

/** The addresses that a page opens in frames. */
export const framesOf = (page: string): string[] =>
  [...page.matchAll(/<iframe[^>]* src="([^"]+)"/g)].map(([, src = '']) =>
    src.replaceAll('&amp;', '&'),
  );

/** The code in the small print of a page. */
export const codeOnPage = (page: string): string | undefined =>
  /<code>(AADB2C\d{5})<\/code>/.exec(page)?.[1];
