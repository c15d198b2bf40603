import { unescaped } from './page-steps.ts';
import { sampleForm } from './sign-in-steps.ts';
import { TestBrowser } from './test-browser.ts';

/** Talks to whatever address a client hands it, and keeps cookies. */
export const networkBrowser = (): TestBrowser =>
  new TestBrowser((url, init) => fetch(url, { ...init, redirect: 'manual' }));

/** Where a browser is: at the application, by a redirect or with a form, or on a page of the service. */
type Place =
  | { readonly at: 'application'; readonly request: Request }
  | { readonly at: 'service'; readonly action: string };

/**
 * What a person does with an address that a client opens: signs in, unless a session answers, and
 * arrives at the application with the request that it is going to read.
 */
export async function signInAt(
  browser: TestBrowser,
  address: string,
  form: Readonly<Record<string, string>> = sampleForm,
): Promise<Request> {
  let place = await placeOf(await browser.get(address), address);
  if (place.at === 'service') {
    place = await placeOf(await browser.post(place.action, { ...form }), place.action);
  }
  if (place.at === 'application') return place.request;
  throw new Error(`still on a page of the service: ${place.action}`);
}

async function placeOf(answer: Response, address: string): Promise<Place> {
  const location = answer.headers.get('location');
  if (location !== null) {
    return { at: 'application', request: new Request(new URL(location, address)) };
  }
  const page = await answer.text();
  const [, path, content = ''] =
    /<form[^>]* method="post" action="([^"]+)"[^>]*>(.*?)<\/form>/s.exec(page) ?? [];
  if (path === undefined) throw new Error(`no form on the page: ${page}`);
  const action = new URL(unescaped(path), address);
  if (action.origin === new URL(address).origin) return { at: 'service', action: action.href };
  const body = new URLSearchParams(hiddenFields(content));
  return { at: 'application', request: new Request(action, { method: 'POST', body }) };
}

const hiddenFields = (form: string): [string, string][] =>
  [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, unescaped(value)],
  );
