import { createHash } from 'node:crypto';
import { sampleAccount } from '../../contract/local-tenant.ts';
import type { TestBrowser } from './test-browser.ts';
import { origin, portal, tenantUrl, type TestEmulator } from './test-emulator.ts';

export const policy = 'b2c_1a_signup_signin';
export const redirectUri = 'http://localhost:4200/redirect.html';
export const codeVerifier = 'v'.repeat(43);
export const codeChallenge = createHash('sha256').update(codeVerifier).digest('base64url');

/** `undefined` leaves a parameter out. */
export type Changes = Record<string, string | undefined>;

export const authorizeParameters = (changes: Changes = {}): Record<string, string> =>
  defined({
    client_id: portal,
    redirect_uri: redirectUri,
    response_type: 'code',
    response_mode: 'query',
    scope: `openid offline_access ${portal}`,
    state: 'state-1',
    nonce: 'nonce-1',
    code_challenge: codeChallenge,
    code_challenge_method: 'S256',
    ...changes,
  });

export const authorizeUrl = (changes: Changes = {}, atPolicy = policy): string =>
  `${tenantUrl}/${atPolicy}/oauth2/v2.0/authorize?${new URLSearchParams(authorizeParameters(changes)).toString()}`;

/** Where the form of a page leads. */
export async function formAction(page: Response): Promise<string> {
  const action = /<form[^>]* action="([^"]+)"/.exec(await page.text())?.[1];
  if (action === undefined) throw new Error(`no form on the page, status ${String(page.status)}`);
  return new URL(action.replaceAll('&amp;', '&'), origin).href;
}

export const location = (response: Response): URL =>
  new URL(response.headers.get('location') ?? '');

export const sampleForm = {
  signInName: sampleAccount.signInName,
  password: sampleAccount.password,
};

/** From the authorization request to the code at the redirect URI. */
export async function signIn(
  browser: TestBrowser,
  changes: Changes = {},
  atPolicy = policy,
  form: Record<string, string> = sampleForm,
): Promise<string> {
  const action = await formAction(await browser.get(authorizeUrl(changes, atPolicy)));
  const answer = await browser.post(action, form);
  const code = location(answer).searchParams.get('code');
  if (code === null) throw new Error(`no code: ${location(answer).href}`);
  return code;
}

export const codeForm = (code: string, changes: Changes = {}): Record<string, string> =>
  defined({
    grant_type: 'authorization_code',
    client_id: portal,
    redirect_uri: redirectUri,
    code_verifier: codeVerifier,
    code,
    ...changes,
  });

export const refreshForm = (token: string, changes: Changes = {}): Record<string, string> =>
  defined({
    grant_type: 'refresh_token',
    client_id: portal,
    refresh_token: token,
    ...changes,
  });

export interface TokenAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  /** `AADB2C90088`, if the answer is an error. */
  readonly code: string | undefined;
}

export async function askForTokens(
  { request }: Pick<TestEmulator, 'request'>,
  form: Record<string, string>,
  { atPolicy = policy, headers = {} }: { atPolicy?: string; headers?: Record<string, string> } = {},
): Promise<TokenAnswer> {
  const url = `${tenantUrl}/${atPolicy}/oauth2/v2.0/token`;
  const response = await request(url, { method: 'POST', body: new URLSearchParams(form), headers });
  return readTokenAnswer(response);
}

export async function readTokenAnswer(response: Response): Promise<TokenAnswer> {
  const body = (await response.json()) as Readonly<Record<string, unknown>>;
  return { status: response.status, body, code: errorCode(body['error_description']) };
}

export const errorCode = (description: unknown): string | undefined =>
  typeof description === 'string' ? /^AADB2C\d+/.exec(description)?.[0] : undefined;

/** Error and code that a redirect carries to the application. */
export const redirectedError = (response: Response): [string | null, string | undefined] => {
  const { searchParams } = location(response);
  return [searchParams.get('error'), errorCode(searchParams.get('error_description'))];
};

export async function refreshTokenOf(
  emulator: TestEmulator,
  changes: Changes = {},
): Promise<string> {
  const code = await signIn(emulator.browser(), changes);
  const { body } = await askForTokens(emulator, codeForm(code));
  return String(body['refresh_token']);
}

function defined(values: Changes): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
