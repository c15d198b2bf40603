import { startServer, type Program, type RunningServer } from './start-server.ts';

/** All or none: when one does not start, the others are stopped again. */
export async function startServers<Name extends string>(
  programs: Readonly<Record<Name, Program>>,
): Promise<{
  readonly origins: Readonly<Record<Name, string>>;
  readonly stop: () => Promise<void>;
}> {
  const names = Object.keys(programs) as Name[];
  const starts = await Promise.allSettled(names.map((name) => startServer(programs[name])));
  const running = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
  const stop = async () => {
    await Promise.all(running.map((server: RunningServer) => server.stop()));
  };
  const failed = starts.find((start) => start.status === 'rejected');
  if (failed !== undefined) {
    await stop();
    throw failed.reason;
  }
  const origins = names.map((name, index) => [name, running[index]?.origin] as const);
  return { origins: Object.fromEntries(origins) as Record<Name, string>, stop };
}
