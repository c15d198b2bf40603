import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { filledIn, liveValues } from '../testing/generated/live-values.ts';
import { anyRequest, type GeneratedRequest } from '../testing/generated/requests.ts';
import { runsFor } from '../testing/generated/settings.ts';
import { assertWellFormed } from '../testing/generated/well-formed.ts';
import { origin, startTestEmulator, type TestEmulator } from '../testing/test-emulator.ts';

const runs = runsFor(4000);
const requestsBetweenSignIns = 100;

function send({ request }: TestEmulator, generated: GeneratedRequest): Promise<Response> {
  const { method, path, headers, body } = generated;
  return request(`${origin}${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
}

/** The wrong passwords of before are forgiven, and the people are those of the tenant file. */
async function reset({ request }: TestEmulator): Promise<void> {
  const { status } = await request(`${origin}/_emulator/reset`, { method: 'POST' });
  assert.equal(status, 200);
}

test(`${String(runs.numRuns)} generated requests: never a fault, never a foreign address, never foreign markup`, async (t) => {
  const emulator = startTestEmulator();
  let live = await liveValues(emulator);
  let sent = 0;
  const statuses = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(anyRequest, async (generated) => {
      if ((sent += 1) % requestsBetweenSignIns === 0) {
        await reset(emulator);
        live = await liveValues(emulator);
      }
      const text = filledIn(JSON.stringify(generated), live);
      const answer = await send(emulator, JSON.parse(text) as GeneratedRequest);
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      await assertWellFormed(answer, generated.method, text);
    }),
    runs,
  );

  t.diagnostic(`answers by status: ${JSON.stringify(Object.fromEntries(statuses))}`);
  assert.deepEqual(emulator.faults, []);
  // Requests that all fail at the first check would prove little.
  for (const status of [200, 302, 303, 400, 401, 403, 404, 405]) {
    assert.ok(statuses.has(status), `no answer has the status ${String(status)}`);
  }
  await reset(emulator);
  assert.equal((await emulator.request(`${origin}/_emulator/health`)).status, 200);
  await liveValues(emulator);
});
