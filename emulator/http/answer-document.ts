import type { Emulator } from '../emulator.ts';
import type { EmulatorContext } from './emulator-env.ts';

/**
 * A JSON document that depends on the address, host and origin of the request alone. It is kept for
 * the next such request as long as `isCurrent` says so, and as long as nobody has switched a fault on.
 * The headers are complete at this point.
 */
export function answerDocument(
  c: EmulatorContext,
  { faults }: Pick<Emulator, 'faults'>,
  document: object,
  isCurrent: () => boolean = () => true,
): Response {
  const response = c.json(document);
  // Hono passes no bindings at all when the application is called as a function.
  const { incoming, keptAnswers } = (c.env as EmulatorContext['env'] | undefined) ?? {};
  if (incoming !== undefined && keptAnswers !== undefined) {
    const body = Buffer.from(JSON.stringify(document));
    const headers = [...response.headers, ['Content-Length', String(body.length)]].flat();
    keptAnswers.keep(incoming, {
      headers,
      body,
      isCurrent: () => faults.all().length === 0 && isCurrent(),
    });
  }
  return response;
}
