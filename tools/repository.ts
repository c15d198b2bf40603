import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Folder of the repository, with a separator at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** The project's own Node, from the npm package `node`; else the one that runs this. */
export const projectNode = ((): string => {
  const binary = `${root}node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`;
  return existsSync(binary) ? binary : process.execPath;
})();
