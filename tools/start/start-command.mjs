import process from 'node:process';
import { allParts, chooseParts } from './parts.mjs';
import { readPorts } from './ports.mjs';
import { refuseTakenPorts } from './refuse-taken-ports.mjs';
import { RunningPart } from './running-part.mjs';
import { StartError } from './start-error.mjs';
import { stopRequest } from './stop-request.mjs';
import { summary } from './summary.mjs';
import { untilAnswers } from './until-answers.mjs';

const readyLimitMs = 120_000;

/** Everything `npm start` does, in order. Sets the exit code of the process. */
export async function startCommand() {
  try {
    const ports = readPorts(process.env);
    const parts = chooseParts(allParts(ports), process.argv.slice(2));
    await refuseTakenPorts(
      ports,
      parts.map((part) => part.name),
    );
    process.exitCode = await superviseParts(parts);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
  // A channel to whoever started this command would keep the process alive.
  if (process.connected) process.disconnect();
}

/**
 * Runs the parts until somebody stops them (0) or one of them fails (1). No part outlives this.
 *
 * @param {readonly import('./parts.mjs').Part[]} parts
 * @returns {Promise<0 | 1>}
 */
async function superviseParts(parts) {
  const started = Date.now();
  /** @type {RunningPart[]} */
  const running = [];
  const stopped = stopRequest(() => {
    for (const part of running) part.kill();
    process.exit(130);
  }).then(() => /** @type {const} */ ('stopped'));

  console.log(`Starting ${parts.map((part) => part.title).join(', ')} ...`);
  for (const part of parts) running.push(new RunningPart(part, prefixed(part.name)));
  const failed = Promise.race(running.map(whenFailed));

  const isReady = new AbortController();
  const ready = Promise.all(parts.map((part) => untilAnswers(part.readyUrl, isReady.signal)));
  const late = limit(readyLimitMs, isReady.signal);
  let outcome = await Promise.race([ready.then(() => 'ready'), late, failed, stopped]);
  ready.catch(() => undefined);
  isReady.abort();

  if (outcome === 'ready') {
    console.log(summary(parts, (Date.now() - started) / 1000));
    outcome = await Promise.race([failed, stopped]);
  }
  if (outcome === 'stopped') console.log('Stopping ...');
  else console.error(outcome);
  await Promise.all(running.map((part) => part.stop()));
  return outcome === 'stopped' ? 0 : 1;
}

/** @param {RunningPart} running */
async function whenFailed(running) {
  const sentence = await running.failed;
  return [sentence, ...running.lastLines.map((line) => `  ${line}`)].join('\n');
}

/**
 * @param {number} milliseconds
 * @param {AbortSignal} signal
 * @returns {Promise<string>}
 */
async function limit(milliseconds, signal) {
  return await new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve(`Not ready after ${String(milliseconds / 1000)} s.`);
    }, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
    });
  });
}

/** @param {string} name */
function prefixed(name) {
  return (/** @type {string} */ line) => {
    console.log(`${name.padEnd(6)} | ${line}`);
  };
}
