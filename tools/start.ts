// npm start: portal, local B2C and local APIs together, until Ctrl-C.
import { localB2cServedOrigin, localApiOrigin, localPortalOrigin } from '../contract/addresses.ts';
import { sampleAccount } from '../contract/local-tenant.ts';
import { onParentGone } from './start/on-parent-gone.ts';
import { localParts } from './start/part.ts';
import { PortSettingError, type Ports, readPorts } from './start/read-ports.ts';
import { runParts } from './start/run-parts.ts';
import { describeTakenPort, takenPorts } from './start/taken-ports.ts';

const ports = ((): Ports => {
  try {
    return readPorts(process.env);
  } catch (error) {
    if (!(error instanceof PortSettingError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
})();

const taken = await takenPorts(ports);
if (taken.length > 0) {
  console.error(taken.map(describeTakenPort).join('\n\n'));
  process.exit(1);
}

const stopWish = new AbortController();
const killWish = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (stopWish.signal.aborted) killWish.abort();
    else console.log('Stopping.');
    stopWish.abort();
  });
}

onParentGone(() => {
  stopWish.abort();
});

console.log('Starting portal, local B2C and local APIs.');
const end = await runParts(localParts(ports), {
  onReady: () => {
    console.log(summary(ports));
  },
  print: (part, line) => {
    console.log(`${part.padEnd(6)} | ${line}`);
  },
  stopWish: stopWish.signal,
  killWish: killWish.signal,
});
if (end.kind === 'failed') {
  console.error(`\n${end.why}\n\nEverything else is stopped.`);
  process.exitCode = 1;
}

function summary({ PORTAL_PORT, B2C_PORT, API_PORT }: Ports): string {
  return [
    '',
    `  Portal          ${localPortalOrigin(PORTAL_PORT)}`,
    `  Local B2C       ${localB2cServedOrigin(B2C_PORT)}`,
    `  Local APIs      ${localApiOrigin(API_PORT)}`,
    '',
    `  Sample account  ${sampleAccount.signInName}`,
    `  Password        ${sampleAccount.password}`,
    '',
    '  Ready. Stop with Ctrl-C.',
    '',
  ].join('\n');
}
