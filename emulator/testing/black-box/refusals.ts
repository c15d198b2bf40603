import assert from 'node:assert/strict';
import { portal, type Registration } from './registrations.ts';
import type { At, Form, Service } from './service.ts';

/** The OAuth error word and the code that clients match. */
export type Refusal = readonly [error: string, code: string];

const id = '[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}';
/** Code and message, correlation id, time: the shape that people search their logs for. */
const description = new RegExp(
  `^(AADB2C\\d{5}): [^\\r\\n]+\\r\\nCorrelation ID: ${id}\\r\\nTimestamp: \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\dZ\\r\\n$`,
);
const gifts = ['access_token', 'id_token', 'refresh_token', 'code'];
/** What a client sends and must never read again. */
const secretFields = [
  ...['client_secret', 'password', 'code', 'code_verifier', 'refresh_token', 'client_assertion'],
];

/** Refused by the token endpoint: as JSON that nobody stores, without a gift and without an echo. */
export async function assertRefusedInJson(
  response: Response,
  [error, code]: Refusal,
  { status = 400, secrets = [] }: { status?: number; secrets?: readonly string[] } = {},
): Promise<void> {
  const text = await response.text();
  assert.match(response.headers.get('content-type') ?? '', /^application\/json\b/, text);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  assert.equal(response.headers.get('location'), null);
  assert.equal(response.headers.get('set-cookie'), null);
  const body = JSON.parse(text) as Record<string, unknown>;
  const said = description.exec(String(body['error_description']));
  assert.deepEqual([response.status, body['error'], said?.[1]], [status, error, code], text);
  assert.deepEqual(Object.keys(body).sort(), ['error', 'error_description']);
  for (const secret of secrets) assert.ok(!text.includes(secret), 'the answer repeats a secret');
}

/** Sends a form to the token endpoint that has to be refused. */
export async function assertTokenRefused(
  service: Service,
  form: Form,
  refusal: Refusal,
  { status, ...at }: At & { readonly status?: number } = {},
): Promise<void> {
  const sent = new URLSearchParams(form);
  const secrets = secretFields.flatMap((name) => sent.getAll(name)).filter((s) => s.length > 7);
  await assertRefusedInJson(await service.post(form, at), refusal, {
    secrets,
    ...(status === undefined ? {} : { status }),
  });
}

/** Refused with a page and no redirect: there is no address that could be trusted. */
export async function assertRefusedOnPage(
  response: Response,
  code: string,
  status = 400,
): Promise<void> {
  const page = await response.text();
  assert.equal(response.status, status, page);
  assert.equal(response.headers.get('location'), null);
  assert.match(response.headers.get('content-type') ?? '', /^text\/html\b/);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  assert.equal(response.headers.get('access-control-allow-origin'), null);
  assert.equal(response.headers.get('set-cookie'), null);
  assert.match(response.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/);
  assert.equal(/<code>(AADB2C\d{5})<\/code>/.exec(page)?.[1], code, page);
  assert.match(page, new RegExp(`<!-- CorrelationId: ${id} -->`));
  assert.doesNotMatch(page, /<form|<script(?! src="\/assets\/)/);
}

/** Refused at the registered address, with `state` and without a gift. */
export function assertRefusedAtApplication(
  response: Response,
  [error, code]: Refusal,
  {
    application = portal,
    mode = 'query',
    state = 'state-1',
  }: {
    readonly application?: Registration;
    readonly mode?: 'query' | 'fragment';
    readonly state?: string | null;
  } = {},
): void {
  assert.equal(response.status, 302);
  assert.equal(response.headers.get('access-control-allow-origin'), null);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  const target = response.headers.get('location') ?? '';
  const mark = mode === 'query' ? '?' : '#';
  assert.ok(target.startsWith(application.redirectUri + mark), target);
  const answer = new URLSearchParams(target.slice(application.redirectUri.length + 1));
  const said = description.exec(answer.get('error_description') ?? '');
  assert.deepEqual([answer.get('error'), said?.[1], answer.get('state')], [error, code, state]);
  for (const gift of gifts) assert.equal(answer.get(gift), null);
}
