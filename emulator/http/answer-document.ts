import type { EmulatorContext } from './emulator-env.ts';

/**
 * A JSON document that depends on the address, host and origin of the request alone. It is kept for
 * the next such request as long as `isCurrent` says so; the headers are complete at this point.
 */
export function answerDocument(
  c: EmulatorContext,
  document: object,
  isCurrent: () => boolean,
): Response {
  const response = c.json(document);
  // Hono passes no bindings at all when the application is called as a function.
  const { incoming, keptAnswers } = (c.env as EmulatorContext['env'] | undefined) ?? {};
  if (incoming !== undefined && keptAnswers !== undefined) {
    const body = Buffer.from(JSON.stringify(document));
    const headers = [...response.headers, ['Content-Length', String(body.length)]].flat();
    keptAnswers.keep(incoming, { headers, body, isCurrent });
  }
  return response;
}
