import type { Part } from './part.ts';
import { RunningPart } from './running-part.ts';
import { untilReady } from './until-ready.ts';

const readyWithinMs = 120_000;

/** How a run came to its end: somebody asked for it, or a part failed (then what to tell). */
export type RunEnd =
  { readonly kind: 'stopped' } | { readonly kind: 'failed'; readonly why: string };

export interface Run {
  /** Whom to tell once all parts answer. */
  readonly onReady: () => void;
  readonly print: (part: string, line: string) => void;
  /** Given when somebody wants the run to stop. */
  readonly stopWish: AbortSignal;
  /** Given when somebody wants it at once. */
  readonly killWish: AbortSignal;
}

/** Starts the parts, waits until all answer, and keeps them until one ends or a stop is wished. */
export async function runParts(parts: readonly Part[], run: Run): Promise<RunEnd> {
  const running = parts.map(
    (part) =>
      new RunningPart(part, (line) => {
        run.print(part.name, line);
      }),
  );
  run.killWish.addEventListener('abort', () => {
    for (const part of running) part.kill();
  });
  const waiting = new AbortController();
  try {
    const end = Promise.race([wished(run.stopWish), ...running.map(failed)]);
    const ready = Promise.all(parts.map((part) => untilReady(part.readyUrl, waiting.signal))).then(
      () => 'ready' as const,
    );
    const first = await Promise.race([end, ready, tooLate(waiting.signal)]);
    if (first !== 'ready') return first;
    run.onReady();
    return await end;
  } finally {
    waiting.abort();
    await Promise.all(running.map((part) => part.stop()));
  }
}

function wished(stopWish: AbortSignal): Promise<RunEnd> {
  return new Promise((resolve) => {
    if (stopWish.aborted) resolve({ kind: 'stopped' });
    stopWish.addEventListener('abort', () => {
      resolve({ kind: 'stopped' });
    });
  });
}

async function failed(running: RunningPart): Promise<RunEnd> {
  const how = await running.ended;
  const lines = running.lastLines.map((line) => `  ${line}`).join('\n');
  return { kind: 'failed', why: `${running.part.name} ${how}.${lines ? `\n${lines}` : ''}` };
}

function tooLate(signal: AbortSignal): Promise<RunEnd> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve({ kind: 'failed', why: 'Not all parts answered within two minutes.' });
    }, readyWithinMs);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
    });
  });
}
