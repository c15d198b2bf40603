import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request, type RequestOptions } from 'node:https';
import { text } from 'node:stream/consumers';

export interface HttpsAnswer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A request on a connection of its own, which trusts only what its options say. */
export async function askHttps(url: string, options: RequestOptions = {}): Promise<HttpsAnswer> {
  const sent = request(url, { agent: false, ...options });
  sent.end();
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  const { statusCode: status, headers } = answer;
  return { status, headers, body: await text(answer) };
}
