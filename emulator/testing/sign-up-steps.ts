import assert from 'node:assert/strict';
import { decodeJwt, type JWTPayload } from 'jose';
import { localApplications } from '../../contract/local-tenant.ts';
import { codeAt, submit, type OpenPage, type Outcome, type Requests } from './page-steps.ts';
import {
  askForTokens,
  authorizeUrl,
  codeForm,
  formAction,
  policy,
  type Changes,
} from './sign-in-steps.ts';
import type { TestBrowser } from './test-browser.ts';
import { origin } from './test-emulator.ts';

export interface MailboxEntry {
  readonly to: string;
  readonly subject: string;
  readonly code: string;
  readonly sentAt: string;
  readonly language: string;
  readonly body: string;
}

export const nora = 'nora.meier@example.com';

/** What somebody without an account enters. */
export const newPerson = {
  newPassword: 'Gletscher-4815',
  reenterPassword: 'Gletscher-4815',
  givenName: 'Nora',
  surname: 'Meier',
  correspondenceMail: 'nora@example.org',
  termsOfUse: 'accepted',
} as const;

/** The authorization request of another partner's application. */
export const acmeRequest = {
  client_id: localApplications.secondSpa,
  redirect_uri: 'http://localhost:4600/',
  scope: `openid offline_access ${localApplications.secondSpa}`,
} as const;

/** Begins a journey; its first page is open then. */
export async function openPage(
  browser: TestBrowser,
  changes: Changes = {},
  atPolicy = policy,
): Promise<OpenPage> {
  const page = await browser.get(authorizeUrl(changes, atPolicy));
  return { browser, address: await formAction(page) };
}

export const openSignUp = (
  browser: TestBrowser,
  changes: Changes = {},
  atPolicy?: string,
): Promise<OpenPage> => openPage(browser, { option: 'signup', ...changes }, atPolicy);

export const sendCode = (page: OpenPage, email: string): Promise<Outcome> =>
  submit(page, { action: 'sendCode', email });

export const verifyCode = (page: OpenPage, verificationCode: string): Promise<Outcome> =>
  submit(page, { action: 'verifyCode', verificationCode });

export async function mailsTo({ request }: Requests, to: string): Promise<MailboxEntry[]> {
  const query = new URLSearchParams({ to }).toString();
  const response = await request(`${origin}/_emulator/mailbox?${query}`);
  assert.equal(response.status, 200);
  return (await response.json()) as MailboxEntry[];
}

/** The code of the newest mail. */
export async function mailedCode(emulator: Requests, to: string): Promise<string> {
  const [newest] = await mailsTo(emulator, to);
  assert.ok(newest, `no mail to ${to}`);
  return newest.code;
}

/** Six digits that are not this code. */
export const wrongCode = (code: string): string =>
  String((Number(code) + 1) % 1_000_000).padStart(6, '0');

/** A code sent, read and entered: the address is proven. */
export async function proveAddress(
  emulator: Requests,
  page: OpenPage,
  email: string = nora,
): Promise<Outcome> {
  await sendCode(page, email);
  return verifyCode(page, await mailedCode(emulator, email));
}

export const createAccount = (page: OpenPage, changes: Record<string, string> = {}) =>
  submit(page, { action: 'continue', ...newPerson, ...changes });

/** From the authorization request to the answer of the button "Create account". */
export async function signUp(
  emulator: Requests,
  browser: TestBrowser,
  {
    email = nora,
    person = {},
    request = {},
    atPolicy,
  }: {
    readonly email?: string;
    readonly person?: Record<string, string>;
    readonly request?: Changes;
    readonly atPolicy?: string;
  } = {},
): Promise<Outcome> {
  const page = await openSignUp(browser, request, atPolicy);
  await proveAddress(emulator, page, email);
  return createAccount(page, person);
}

/** Signs in with a password; the answer says whether that went well. */
export async function signInAs(
  browser: TestBrowser,
  form: { readonly signInName: string; readonly password: string },
  changes: Changes = {},
): Promise<Outcome> {
  return submit(await openPage(browser, { prompt: 'login', ...changes }), form);
}

/** What the application reads about the person in the end. */
export async function claimsOf(
  emulator: Requests,
  outcome: Outcome,
  { request = {}, atPolicy = policy }: { request?: Changes; atPolicy?: string } = {},
): Promise<JWTPayload> {
  const code = codeAt(outcome);
  assert.ok(code !== null, `no code at ${outcome.address.href}`);
  const { client_id, redirect_uri } = request;
  const named = { ...(client_id && { client_id }), ...(redirect_uri && { redirect_uri }) };
  const { status, body } = await askForTokens(emulator, codeForm(code, named), { atPolicy });
  assert.equal(status, 200, JSON.stringify(body));
  return decodeJwt(String(body['id_token']));
}
