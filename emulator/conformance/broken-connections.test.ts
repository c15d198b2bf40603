import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { startProcess, type EmulatorProcess } from '../testing/emulator-process.ts';
import { brokenBytes, bytesOf } from '../testing/generated/broken-bytes.ts';
import { liveValues } from '../testing/generated/live-values.ts';
import { anyRequest } from '../testing/generated/requests.ts';
import { runsFor } from '../testing/generated/settings.ts';
import { rawExchange, type RawAnswer } from '../testing/raw-exchange.ts';
import { origin } from '../testing/test-emulator.ts';

let emulator: EmulatorProcess;
before(async () => {
  emulator = await startProcess(':memory:');
  await emulator.request(`${origin}/_emulator/health`);
});
after(() => emulator.kill());

/** Refused, answered or cut off; never a fault, and never a header that came with the request. */
function assertOrderly({ status, head, body }: RawAnswer): void {
  assert.ok(status < 500, head);
  assert.doesNotMatch(head, /^(?:x-injected|x-forwarded|set-cookie: (?!b2c-))/im);
  assert.doesNotMatch(head + body, /\n +at |node_modules|PRIVATE KEY|scrypt\$/);
}

/** The same process serves a sign-in as if nothing had happened. */
async function assertUnharmed(): Promise<void> {
  await emulator.request(`${origin}/_emulator/reset`, { method: 'POST' });
  await liveValues(emulator);
  assert.doesNotMatch(emulator.complaints(), /\n +at /);
}

const broken = runsFor(300, 10);
test(`${String(broken.numRuns)} requests that are damaged on the way are no faults`, async () => {
  await fc.assert(
    fc.asyncProperty(brokenBytes, async (bytes) => {
      assertOrderly(await rawExchange(emulator.port, bytes, { end: true }));
    }),
    broken,
  );
  await assertUnharmed();
});

const generated = runsFor(300, 10);
test(`${String(generated.numRuns)} generated requests over a real connection are no faults`, async () => {
  await fc.assert(
    fc.asyncProperty(anyRequest, async (request) => {
      assertOrderly(await rawExchange(emulator.port, bytesOf(request)));
    }),
    generated,
  );
  await assertUnharmed();
});

test('two hundred clients that never finish their request keep nobody waiting', async () => {
  const path = '/partnerlocal.onmicrosoft.com/b2c_1a_signin/oauth2/v2.0/token';
  const head = `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n`;
  const form = 'Content-Type: application/x-www-form-urlencoded\r\n\r\ngrant_type=';
  const slow = Array.from({ length: 200 }, () => connect(emulator.port, 'localhost'));
  await Promise.all(slow.map((socket) => once(socket, 'connect')));
  // Half of them stop in the headers, half in the body.
  for (const [index, socket] of slow.entries()) {
    socket.on('error', () => undefined).write(index % 2 === 0 ? head : head + form);
  }
  const started = performance.now();
  await liveValues(emulator);
  const seconds = (performance.now() - started) / 1000;
  assert.ok(seconds < 5, `a sign-in took ${seconds.toFixed(1)} s`);
  assert.ok(slow.every((socket) => !socket.destroyed));
  for (const socket of slow) socket.destroy();
  await assertUnharmed();
});
