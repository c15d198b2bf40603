import { askForTokens, authorizeUrl, codeForm, location, signIn } from '../sign-in-steps.ts';
import { openPage } from '../sign-up-steps.ts';
import type { Requests } from '../page-steps.ts';
import { TestBrowser } from '../test-browser.ts';

/** What a service has handed out just now; a generated request names it as `~code~`. */
export type LiveValues = Readonly<Record<LiveName, string>>;
type LiveName = 'code' | 'refreshToken' | 'idToken' | 'accessToken' | 'transaction' | 'cookies';

export const liveNames = [
  ...['~code~', '~refreshToken~', '~idToken~', '~accessToken~', '~transaction~'],
] as const;

/** Signs in as a person does, which has to work at any time, and opens one more journey. */
export async function liveValues({ request }: Requests): Promise<LiveValues> {
  const browser = new TestBrowser(request);
  const { body } = await askForTokens({ request }, codeForm(await signIn(browser)));
  if (typeof body['refresh_token'] !== 'string') throw new Error(JSON.stringify(body));
  const fresh = location(await browser.get(authorizeUrl())).searchParams.get('code');
  const { address } = await openPage(browser, { prompt: 'login' });
  return {
    code: fresh ?? '',
    refreshToken: body['refresh_token'],
    idToken: String(body['id_token']),
    accessToken: String(body['access_token']),
    transaction: new URL(address).searchParams.get('transaction') ?? '',
    cookies: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
  };
}

export const filledIn = (text: string, values: LiveValues): string =>
  text.replace(/~(\w+)~/g, (all, name: string) =>
    Object.hasOwn(values, name) ? values[name as LiveName] : all,
  );
