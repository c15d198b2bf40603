import assert from 'node:assert/strict';
import { identityProviderIds } from '../../contract/page-ids.ts';
import { look, submit, unescaped, type OpenPage, type Outcome } from './page-steps.ts';
import type { Changes } from './sign-in-steps.ts';
import { newPerson, openPage } from './sign-up-steps.ts';
import type { TestBrowser } from './test-browser.ts';
import { origin } from './test-emulator.ts';

export type Provider = keyof typeof identityProviderIds;

/** Presses the button of a provider on the sign-in page. */
export async function openProvider(
  browser: TestBrowser,
  provider: Provider,
  changes: Changes = {},
  atPolicy?: string,
): Promise<OpenPage> {
  const page = await look(await openPage(browser, changes, atPolicy));
  const form = page
    .split('<form')
    .find((part) => part.includes(`id="${identityProviderIds[provider]}"`));
  assert.ok(form, `no button for ${provider}`);
  const action = /action="([^"]+)"/.exec(form)?.[1] ?? '';
  const fields = [...form.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const query = new URLSearchParams(
    fields.map(([, name = '', value = '']) => [name, unescaped(value)]),
  );
  return { browser, address: `${origin}${action}?${query.toString()}` };
}

export const approve = (
  page: OpenPage,
  account: string,
  changes: Record<string, string> = {},
): Promise<Outcome> => submit(page, { action: 'approve', account, ...changes });

export const deny = (page: OpenPage): Promise<Outcome> => submit(page, { action: 'deny' });

/** The page that asks a new person for what the provider did not tell. */
export async function openFirstSignIn(
  browser: TestBrowser,
  {
    provider = 'google',
    account = 'new.person@example.com',
    request = {},
    atPolicy,
    mailSharing = 'hide',
  }: {
    readonly provider?: Provider;
    readonly account?: string;
    readonly request?: Changes;
    readonly atPolicy?: string;
    readonly mailSharing?: 'hide' | 'share';
  } = {},
): Promise<OpenPage> {
  const page = await openProvider(browser, provider, request, atPolicy);
  const { address } = await approve(page, account, { mailSharing });
  assert.match(address.pathname, /\/first-sign-in$/);
  return { browser, address: address.href };
}

const { givenName, surname, correspondenceMail, termsOfUse } = newPerson;

/** The first-sign-in page, filled in and sent. */
export const complete = (page: OpenPage, changes: Record<string, string> = {}): Promise<Outcome> =>
  submit(page, {
    action: 'continue',
    givenName,
    surname,
    correspondenceMail,
    termsOfUse,
    ...changes,
  });
