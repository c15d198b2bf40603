import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Emulator } from '../emulator.ts';
import { answerApplication } from '../endpoints/authorize/answer-application.ts';
import { B2cError } from '../errors/b2c-error.ts';
import { errorDescription } from '../errors/error-description.ts';
import { NotFoundError } from '../errors/not-found-error.ts';
import { RedirectedError } from '../errors/redirected-error.ts';
import { errorPage } from '../pages/error-page.ts';
import { explainError, type ErrorExplanation } from '../pages/explain-error.ts';
import { requestLanguage } from '../pages/request-language.ts';
import type { EmulatorContext } from './emulator-env.ts';
import { isClientGone } from './is-client-gone.ts';
import { prefersJson } from './prefers-json.ts';
import { sendPage } from './send-page.ts';

/** The one place where a refusal becomes an answer: redirect, JSON or page. */
export function renderError(
  emulator: Emulator,
  error: Error,
  c: EmulatorContext,
): Response | Promise<Response> {
  const correlationId = c.get('correlationId');
  if (error instanceof RedirectedError) {
    return answerApplication(c, emulator, error.target, {
      error: error.reason.oauthError,
      error_description: errorDescription(error.reason, correlationId, emulator.clock.nowSeconds()),
    });
  }
  if (error instanceof NotFoundError) return renderNotFound(emulator, c);
  if (error instanceof HTTPException) {
    const refusal = new B2cError('AADB2C90122', error.message);
    const explanation = error.status === 413 ? 'tooMuch' : 'request';
    return refuse(c, emulator, refusal, explanation, error.status);
  }
  if (error instanceof B2cError) {
    return refuse(c, emulator, error, explainError(error.code), statusOf(error, c));
  }
  if (isClientGone(error)) {
    const refusal = new B2cError('AADB2C90122', 'the request ended too early');
    return refuse(c, emulator, refusal, 'request', 400);
  }
  emulator.reportFault(error, correlationId);
  return refuse(c, emulator, new B2cError('AADB2C90037'), 'unexpected', 500);
}

export function renderNotFound(
  emulator: Emulator,
  c: EmulatorContext,
): Response | Promise<Response> {
  const refusal = new B2cError('AADB2C90122', 'nothing has this address');
  return refuse(c, emulator, refusal, 'notFound', 404);
}

function refuse(
  c: EmulatorContext,
  emulator: Emulator,
  error: B2cError,
  explanation: ErrorExplanation,
  status: ContentfulStatusCode,
): Response | Promise<Response> {
  const correlationId = c.get('correlationId');
  if (c.get('errorFormat') === 'json' || prefersJson(c)) {
    const description = errorDescription(error, correlationId, emulator.clock.nowSeconds());
    if (status === 401 && c.req.header('authorization') !== undefined) {
      c.header('WWW-Authenticate', `Basic realm="${emulator.tenant.name}"`);
    }
    return c.json({ error: error.oauthError, error_description: description }, status);
  }
  const language = requestLanguage(c, emulator.tenant);
  const page = errorPage({
    assets: emulator.assets,
    language,
    explanation,
    error,
    correlationId,
    wayBack: c.get('wayBack'),
  });
  return sendPage(c, page, { status });
}

/**
 * RFC 6749, 5.2: 401 for a client that failed to prove itself, 400 for the rest. Who used the header
 * is told the scheme; a challenge to others would make browsers ask a person for a password.
 */
function statusOf(error: B2cError, c: EmulatorContext): ContentfulStatusCode {
  if (error.code === 'AADB2C90022') return 404;
  if (c.get('errorFormat') !== 'json') return 400;
  if (error.code === 'AADB2C90226' && c.req.method !== 'POST') return 405;
  return error.oauthError === 'invalid_client' ? 401 : 400;
}
