import { connect } from 'node:net';

export interface RawAnswer {
  /** 0 where the connection ended without an answer. */
  readonly status: number;
  /** Status line and headers, as they came. */
  readonly head: string;
  readonly body: string;
}

/** Sends bytes that no HTTP library would send, and reads until the other side has answered. */
export async function rawExchange(
  port: number,
  request: string | Buffer,
  { end = false }: { readonly end?: boolean } = {},
): Promise<RawAnswer> {
  const socket = connect(port, 'localhost');
  try {
    let text = '';
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error(`no answer to ${JSON.stringify(String(request).slice(0, 200))}`));
      }, 30_000);
      const done = () => {
        clearTimeout(timer);
        resolve();
      };
      socket.on('data', (chunk) => {
        text += chunk.toString('latin1');
        if (isComplete(text)) done();
      });
      // A reset after the answer is as good as an end: the request was refused half-way.
      socket.on('error', done).on('close', done);
      if (end) socket.end(request);
      else socket.write(request);
    });
    return parsed(text);
  } finally {
    socket.destroy();
  }
}

function isComplete(text: string): boolean {
  const { head, body, status } = parsed(text);
  if (!text.includes('\r\n\r\n') || status === 100) return false;
  const length = /^content-length: (\d+)/im.exec(head)?.[1];
  if (length !== undefined) return body.length >= Number(length);
  return /^transfer-encoding: chunked/im.test(head) && /(?:^|\r\n)0\r\n\r\n$/.test(body);
}

function parsed(text: string): RawAnswer {
  const end = text.indexOf('\r\n\r\n');
  const head = end === -1 ? text : text.slice(0, end);
  const status = Number(/^HTTP\/1\.\d (\d{3})/.exec(head)?.[1] ?? 0);
  return { status, head, body: end === -1 ? '' : text.slice(end + 4) };
}

/** `latin1` keeps bytes, and with it the characters of UTF-8 apart. */
export const headerOf = ({ head }: RawAnswer, name: string): string | undefined =>
  new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trimEnd();
