import type { RequestTarget } from '../load/request-target.ts';
import { bareSigner, localB2c, mockServer } from '../servers/programs.ts';
import { startServer } from '../servers/start-server.ts';
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
  const programs = [
    localB2c(),
    bareSigner('thread-pool'),
    bareSigner('main-thread'),
    mockServer,
  ] as const;
  const [b2c, threadPool, mainThread, mock] = await Promise.all([
    startServer(programs[0]),
    startServer(programs[1]),
    startServer(programs[2]),
    startServer(programs[3]),
  ]);
  return {
    contestants: [
      { name: 'token', target: tokenTarget(b2c.origin) },
      { name: 'bareThreadPool', target: tokenTarget(threadPool.origin) },
      { name: 'discovery', target: discoveryTarget(b2c.origin) },
      { name: 'bareMainThread', target: tokenTarget(mainThread.origin) },
      { name: 'keys', target: keysTarget(b2c.origin) },
      { name: 'mockServer', target: mockTokenTarget(mock.origin) },
    ],
    stop: async () => {
      await Promise.all([b2c, threadPool, mainThread, mock].map(({ stop }) => stop()));
    },
  };
}
