// The Angular development server in this process, so that it ends together with the start command.
import { createRequire } from 'node:module';
import process from 'node:process';

const { PORTAL_PORT = '4200', B2C_PORT = '4300', API_PORT = '4400' } = process.env;

process.on('disconnect', () => process.exit(0));

const require = createRequire(import.meta.url);
const angularCli = require.resolve('@angular/cli/bin/ng.js');
process.argv = [
  process.execPath,
  angularCli,
  'serve',
  `--port=${PORTAL_PORT}`,
  `--define=B2C_PORT=${B2C_PORT}`,
  `--define=API_PORT=${API_PORT}`,
];
require(angularCli);
