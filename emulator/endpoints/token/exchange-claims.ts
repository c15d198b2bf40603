import type { JWTPayload } from 'jose';
import { z } from 'zod';
import { B2cError } from '../../errors/b2c-error.ts';
import type { ClaimsExchange } from '../../tenant/tenant-schema.ts';
import type { ApplicationPermission } from '../../tokens/resolve-default-scope.ts';
import type { TokenRequest } from './token-request.ts';

/** What a token can carry from a foreign service: nothing nested, nothing endless. */
const claimSchema = z.union([
  z.string().max(2000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(2000)).max(200),
]);
const refusalSchema = z.object({ userMessage: z.string() });
const largestAnswerBytes = 64 * 1024;
/** The step of the journey that asks, counted as in the article "Client credentials", step 4. */
const exchangeStep = '2';

/**
 * The step between setup and issuing in a client credentials journey: a service of the tenant's owner
 * tells more about the application. The address stands in the tenant file; no request can name another.
 */
export async function exchangeClaims(
  { policy, application, emulator }: TokenRequest,
  { api, roles }: ApplicationPermission,
): Promise<JWTPayload> {
  const exchange = policy.clientCredentialsJourney?.claimsExchange;
  if (exchange === undefined) return {};
  const { status, text } = await ask(exchange, {
    clientId: application.id,
    resource: api.id,
    scope: roles.join(' '),
    policy: policy.name.toLowerCase(),
    tenantId: emulator.tenant.id,
  });
  const answer = readObject(text);
  if (status === 200 && answer !== undefined) return pickClaims(exchange, answer);
  const refusal = refusalSchema.safeParse(answer);
  if (status === 409 && refusal.success) {
    throw new B2cError('AADB2C90255', exchange.id, `the service says: ${refusal.data.userMessage}`);
  }
  throw new B2cError('AADB2C90261', exchange.id, exchangeStep, `status ${String(status)}`);
}

async function ask(
  { id, url, timeoutMilliseconds, basicAuthentication }: ClaimsExchange,
  inputClaims: Readonly<Record<string, string>>,
): Promise<{ status: number; text: string }> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        ...(basicAuthentication && { authorization: basic(basicAuthentication) }),
      },
      body: JSON.stringify(inputClaims),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMilliseconds),
    });
    return { status: response.status, text: await readBounded(response) };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') {
      const limit = `no answer within ${String(timeoutMilliseconds)} ms`;
      throw new B2cError('AADB2C90255', id, limit);
    }
    if (error instanceof TypeError) {
      throw new B2cError('AADB2C90255', id, 'the service cannot be reached');
    }
    throw error;
  }
}

async function readBounded({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    // Leaving the loop cancels the rest of the answer.
    if (text.length > largestAnswerBytes) return '';
  }
  return text;
}

function readObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return z.record(z.string(), z.unknown()).safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function pickClaims(
  { id, outputClaims }: ClaimsExchange,
  answer: Readonly<Record<string, unknown>>,
): JWTPayload {
  const claims = outputClaims.flatMap((name) => {
    if (!Object.hasOwn(answer, name) || answer[name] === null) return [];
    const claim = claimSchema.safeParse(answer[name]);
    if (claim.success) return [[name, claim.data] as const];
    throw new B2cError('AADB2C90261', id, exchangeStep, `the claim ${name} has a wrong type`);
  });
  return Object.fromEntries(claims);
}

const basic = ({ username, password }: { username: string; password: string }): string =>
  `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
