import type { IncomingMessage, ServerResponse } from 'node:http';

export interface KeptAnswer {
  /** Names and values in turn, as `writeHead` takes them. */
  readonly headers: readonly string[];
  readonly body: Buffer;
  readonly isCurrent: () => boolean;
}

const mostAnswers = 256;
const longestKey = 1024;
/** With one of these a request has a body or wants something else than an answer. */
const unusualHeaders: ReadonlySet<string> = new Set([
  'content-length',
  'transfer-encoding',
  'expect',
  'upgrade',
]);

/**
 * Documents that many programs read and that hardly ever change, ready to be sent again: to requests
 * with the same address, host and origin, of which alone they depend. Whatever else a request brings
 * leads to the usual way, and so does a document that has changed.
 */
export class KeptAnswers {
  readonly #answers = new Map<string, KeptAnswer>();

  keep(request: IncomingMessage, answer: KeptAnswer): void {
    const key = keyOf(request);
    if (key === undefined || key.length > longestKey) return;
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    // Anybody can make up addresses and origins: the oldest answer leaves.
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > mostAnswers && oldest !== undefined) this.#answers.delete(oldest);
  }

  /** Whether there was an answer to send. */
  send(request: IncomingMessage, response: ServerResponse): boolean {
    const key = keyOf(request);
    const answer = key === undefined ? undefined : this.#answers.get(key);
    if (answer?.isCurrent() !== true) return false;
    response.writeHead(200, answer.headers as string[]).end(answer.body);
    return true;
  }
}

function keyOf({ method, httpVersion, url, rawHeaders }: IncomingMessage): string | undefined {
  if (method !== 'GET' || httpVersion !== '1.1' || url === undefined) return undefined;
  const found = { host: '', origin: '' };
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]?.toLowerCase() ?? '';
    if (unusualHeaders.has(name)) return undefined;
    if (name !== 'host' && name !== 'origin') continue;
    // Given twice: not for this place to say what that means.
    if (found[name] !== '') return undefined;
    found[name] = rawHeaders[index + 1] ?? '';
  }
  return `${found.host} ${found.origin} ${url}`;
}
