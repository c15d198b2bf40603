import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { localApiOrigin } from '../contract/addresses.ts';
import { createRemoteKeySource } from './access/remote-key-source.ts';
import type { ApiConfiguration } from './configuration.ts';
import { readConfiguration } from './configuration.ts';
import { createApis } from './create-apis.ts';
import { explainStartFailure } from './explain-start-failure.ts';
import { listen } from './http/listen.ts';
import { openProfiles } from './store/open-profiles.ts';

const repositoryData = fileURLToPath(new URL('../.local', import.meta.url));

async function start(configuration: ApiConfiguration): Promise<void> {
  const profiles = openProfiles(configuration.dataFolder);
  const app = createApis({
    portalOrigin: configuration.portalOrigin,
    keySource: createRemoteKeySource(configuration.discoveryUrl, fetch),
    profiles,
    now: () => new Date(),
    newProfileId: randomUUID,
    log: (line) => {
      console.error(line);
    },
  });
  const listener = await listen((request) => app.fetch(request), configuration.port);
  let isStopping = false;
  const stop = (): void => {
    // The start command sends a signal, and then its channel closes too.
    if (isStopping) return;
    isStopping = true;
    void listener.close().then(() => {
      profiles.close();
      process.exit(0);
    });
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  // The start command is gone, however it ended: nobody is left to stop this process.
  process.once('disconnect', stop);
  // Last: whoever reads this may send a signal at once.
  console.log(`Local APIs are ready at ${localApiOrigin(listener.port)}`);
}

try {
  await start(readConfiguration(process.env, repositoryData));
} catch (error) {
  console.error(explainStartFailure(error));
  process.exitCode = 1;
}
