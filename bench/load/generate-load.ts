import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { readLoadResult, type LoadResult } from './read-load-result.ts';
import type { RequestTarget } from './request-target.ts';

export interface Load {
  readonly connections: number;
  readonly seconds: number;
  /** As fast as the server answers, unless given. */
  readonly requestsPerSecond?: number;
}

const autocannon = fileURLToPath(
  new URL('../node_modules/autocannon/autocannon.js', import.meta.url),
);

/**
 * Sends the request over and over from a process of its own: what the generator costs is on another
 * event loop than the one that counts.
 */
export async function generateLoad(target: RequestTarget, load: Load): Promise<LoadResult> {
  const generator = spawn(process.execPath, [autocannon, ...flagsOf(target, load)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [output, complaints] = await Promise.all([
    text(generator.stdout),
    text(generator.stderr),
    once(generator, 'close'),
  ]);
  if (generator.exitCode !== 0) throw new Error(`the load generator failed: ${complaints}`);
  return readLoadResult(output);
}

function flagsOf(
  { url, form }: RequestTarget,
  { connections, seconds, requestsPerSecond }: Load,
): string[] {
  const rate = requestsPerSecond === undefined ? [] : ['--overallRate', String(requestsPerSecond)];
  const body =
    form === undefined
      ? []
      : [
          ...['--method', 'POST', '--body', new URLSearchParams(form).toString()],
          ...['--headers', 'content-type=application/x-www-form-urlencoded'],
        ];
  return [
    ...['--json', '--connections', String(connections), '--duration', String(seconds)],
    ...rate,
    ...body,
    loopbackOnly(url),
  ];
}

/** Load on somebody else's computer would be an attack. */
function loopbackOnly(url: string): string {
  if (new URL(url).hostname !== 'localhost') throw new Error(`${url} is not on this computer`);
  return url;
}
