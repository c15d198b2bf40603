// Angular's development server in this process, so that it ends when its parent does: a program
// started through a shell or a shim would be left behind by a parent that is killed.
import { pathToFileURL } from 'node:url';

import { root } from '../repository.ts';
import { readPorts } from './read-ports.ts';

process.on('disconnect', () => process.exit());

const angularCli = `${root}node_modules/@angular/cli/bin/ng.js`;
const ports = readPorts(process.env);
process.chdir(root);
process.argv.splice(
  1,
  Infinity,
  angularCli,
  'serve',
  `--port=${String(ports.PORTAL_PORT)}`,
  `--define=B2C_PORT=${String(ports.B2C_PORT)}`,
  `--define=API_PORT=${String(ports.API_PORT)}`,
  // Replacing components in an open page costs a request for each of them with every page that is opened,
  // and an error for each while offline. A change still loads the page again.
  '--hmr=false',
);
await import(pathToFileURL(angularCli).href);
