import { type APIRequestContext, expect } from '@playwright/test';

import { selfAssertedPageIds as ids } from '../contract/page-ids.ts';
import { policyNames, testPolicySuffix } from '../contract/policies.ts';
import { authorizeUrl } from './authorize-url.ts';
import type { Mailbox } from './pages/mailbox.ts';
import type { Credentials } from './pages/sign-in-page.ts';
import { b2cOrigin } from './ports.ts';

/** An address that no other test, and no repetition of this one, has ever used. */
export const newAddress = (): string => `${crypto.randomUUID()}@example.com`;

/**
 * An account for a test that is about something else: made with the same forms as in the browser, but
 * without one. The person is signed in afterwards with the cookies of `request`.
 */
export async function makeAccount(
  request: APIRequestContext,
  mailbox: Mailbox,
): Promise<Credentials> {
  const person = { signInName: newAddress(), password: 'Made-for-1-test' };
  const policy = policyNames.signUpSignIn + testPolicySuffix;
  const opened = await request.get(
    authorizeUrl({ policy, parameters: { option: 'signup', prompt: 'login' } }),
  );
  const action = /<form[^>]* action="([^"]+)"/.exec(await opened.text())?.[1] ?? '';
  const formUrl = new URL(action.replaceAll('&amp;', '&'), b2cOrigin).href;
  const submit = (form: Record<string, string>) =>
    request.post(formUrl, { form: { [ids.email]: person.signInName, ...form }, maxRedirects: 0 });

  await submit({ action: 'sendCode' });
  const code = await mailbox.codeFor(person.signInName);
  await submit({ action: 'verifyCode', [ids.verificationCode]: code });
  const answer = await submit({
    action: 'continue',
    [ids.newPassword]: person.password,
    [ids.reenterPassword]: person.password,
    [ids.givenName]: 'Ada',
    [ids.surname]: 'Muster',
    [ids.correspondenceMail]: person.signInName,
    [ids.termsOfUse]: 'accepted',
  });
  expect(answer.headers()['location'], 'the account is made').toContain('code=');
  return person;
}
