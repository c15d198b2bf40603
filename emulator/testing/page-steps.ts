import { textsByLanguage } from '../pages/texts/texts-by-language.ts';
import type { FieldProblem } from '../journeys/problem.ts';
import { errorCode } from './sign-in-steps.ts';
import type { TestBrowser } from './test-browser.ts';
import { origin, type TestEmulator } from './test-emulator.ts';

/** All that most steps need of an emulator; a process behind a port has it too. */
export type Requests = Pick<TestEmulator, 'request'>;

/** A page of a journey in a browser. */
export interface OpenPage {
  readonly browser: TestBrowser;
  /** Where its form leads, and where it is shown again. */
  readonly address: string;
}

/** What a browser sees after it sent a form: the page it was led to, or the application's address. */
export interface Outcome {
  /** Of the answer to the form itself. */
  readonly status: number;
  readonly address: URL;
  /** Empty at the application. */
  readonly page: string;
}

export async function submit(
  { browser, address }: OpenPage,
  form: Record<string, string>,
  headers?: Record<string, string>,
): Promise<Outcome> {
  return arrive(browser, address, await browser.post(address, form, headers));
}

/** Follows one redirect within the emulator, and none to the application. */
export async function arrive(
  browser: TestBrowser,
  from: string,
  answer: Response,
): Promise<Outcome> {
  const { status } = answer;
  const location = answer.headers.get('location');
  if (location === null) return { status, address: new URL(from), page: await answer.text() };
  const address = new URL(location, origin);
  const page = address.origin === origin ? await (await browser.get(address.href)).text() : '';
  return { status, address, page };
}

export const look = async ({ browser, address }: OpenPage): Promise<string> =>
  (await browser.get(address)).text();

/** The page of the same journey under another name: `sign-in`, `reset-password` ... */
export const otherPage = ({ browser, address }: OpenPage, step: string): OpenPage => ({
  browser,
  address: address.replace(/[\w-]+\?/, `${step}?`),
});

export const codeAt = ({ address }: Outcome): string | null => address.searchParams.get('code');

/** Error, code and `state` that the application hears. */
export const refusalAt = ({
  address: { searchParams },
}: Outcome): (string | null | undefined)[] => [
  searchParams.get('error'),
  errorCode(searchParams.get('error_description')),
  searchParams.get('state'),
];

/** What a page says about each field: `{ email: 'Enter an e-mail address.' }`. */
export function problemsOn(page: string): Record<string, string> {
  const found = page.matchAll(/<p class="error itemLevel" id="(\w+)Error">\s*([^<]*?)\s*<\/p>/g);
  return Object.fromEntries(
    [...found].map(([, field = '', text = '']): [string, string] => [field, unescaped(text)]),
  );
}

/** The English words of a problem. */
export const problemText = (code: FieldProblem, seconds = 0): string =>
  textsByLanguage.en.problems[code].replace('{0}', `${String(seconds)} seconds`);

/** What the page itself says, apart from its fields. */
export const pageProblem = (page: string): string | undefined => {
  const text = /class="error pageLevel"[^>]*>\s*<p>([^<]+)</.exec(page)?.[1];
  return text === undefined ? undefined : unescaped(text);
};

export function valueOf(page: string, id: string): string | undefined {
  const input = new RegExp(`<input\\s+id="${id}"[^>]*?\\svalue="([^"]*)"`).exec(page);
  return input?.[1] === undefined ? undefined : unescaped(input[1]);
}

/** The words of a page, for comparing and searching. */
export const wordsOf = (page: string): string =>
  unescaped(page.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

export const unescaped = (text: string): string =>
  text.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity);
