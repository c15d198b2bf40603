import { z } from 'zod';

export interface MemorySample {
  readonly rssBytes: number;
  readonly heapUsedBytes: number;
}

const messageSchema = z
  .object({ id: z.number(), result: z.unknown(), error: z.unknown() })
  .partial();
const usageSchema = z.object({
  result: z.object({ value: z.object({ rss: z.number(), heapUsed: z.number() }) }),
});

/** Where a process that was started with `--inspect` waits for a debugger: it says so on its standard error. */
export function inspectorUrl(complaints: string): string {
  const url = /Debugger listening on (ws:\S+)/.exec(complaints)?.[1];
  if (url === undefined) throw new Error(`no inspector: ${complaints}`);
  return url;
}

/** Memory after a garbage collection, asked for over the inspector: the program itself stays as it is. */
export async function inspectMemory(url: string): Promise<MemorySample> {
  const socket = new WebSocket(url);
  await opened(socket);
  try {
    await call(socket, 1, 'HeapProfiler.collectGarbage');
    const expression = 'process.memoryUsage()';
    const answer = await call(socket, 2, 'Runtime.evaluate', { expression, returnByValue: true });
    const { rss, heapUsed } = usageSchema.parse(answer).result.value;
    return { rssBytes: rss, heapUsedBytes: heapUsed };
  } finally {
    socket.close();
  }
}

function opened(socket: WebSocket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.addEventListener('open', () => {
      resolve();
    });
    socket.addEventListener('error', () => {
      reject(new Error('the inspector cannot be reached'));
    });
  });
}

function call(
  socket: WebSocket,
  id: number,
  method: string,
  params: object = {},
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const read = ({ data }: MessageEvent): void => {
      const message = messageSchema.parse(JSON.parse(String(data)));
      if (message.id !== id) return;
      socket.removeEventListener('message', read);
      if (message.error === undefined) resolve(message.result);
      else reject(new Error(`${method}: ${JSON.stringify(message.error)}`));
    };
    socket.addEventListener('message', read);
    socket.addEventListener('close', () => {
      reject(new Error(`${method}: the inspector has gone`));
    });
    socket.send(JSON.stringify({ id, method, params }));
  });
}
