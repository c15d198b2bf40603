import type { RequestTarget } from '../load/request-target.ts';
import { bareSigner, localB2c, mockServer } from '../servers/programs.ts';
import { startServers } from '../servers/start-servers.ts';
import { discoveryTarget, keysTarget, mockTokenTarget, tokenTarget } from './targets.ts';

export const contestantNames = [
  'token',
  'discovery',
  'keys',
  'bareThreadPool',
  'bareMainThread',
  'mockServer',
] as const;
export type ContestantName = (typeof contestantNames)[number];

export interface Contestant {
  readonly name: ContestantName;
  readonly target: RequestTarget;
}

export interface Field {
  readonly contestants: readonly Contestant[];
  readonly stop: () => Promise<void>;
}

/** All at once: one that nobody asks costs nothing. */
export async function startContestants(): Promise<Field> {
  const { origins, stop } = await startServers({
    b2c: localB2c(),
    threadPool: bareSigner('thread-pool'),
    mainThread: bareSigner('main-thread'),
    mock: mockServer,
  });
  return {
    contestants: [
      { name: 'token', target: tokenTarget(origins.b2c) },
      { name: 'bareThreadPool', target: tokenTarget(origins.threadPool) },
      { name: 'discovery', target: discoveryTarget(origins.b2c) },
      { name: 'bareMainThread', target: tokenTarget(origins.mainThread) },
      { name: 'keys', target: keysTarget(origins.b2c) },
      { name: 'mockServer', target: mockTokenTarget(origins.mock) },
    ],
    stop,
  };
}
