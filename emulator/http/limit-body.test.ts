import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serve } from '../testing/raw-requests.ts';
import { startTestEmulator } from '../testing/test-emulator.ts';

const lines = [
  'POST /partnerlocal.onmicrosoft.com/b2c_1a_signin/oauth2/v2.0/token HTTP/1.1',
  'Host: localhost:4300',
  'Content-Type: application/x-www-form-urlencoded',
];
const limit = 64 * 1024;
const chunk = (length: number): string => `${length.toString(16)}\r\n${'x'.repeat(length)}\r\n`;
const statusOf = (answer: string): number => Number(answer.slice(9, 12));

test('a body up to the limit is read, whether its length is announced or not', async (t) => {
  const { send } = await serve(t, startTestEmulator());
  const announced = await send(...lines, `Content-Length: ${String(limit)}`, '', 'x'.repeat(limit));
  assert.equal(statusOf(announced), 400);
  const inChunks = await send(
    ...lines,
    'Transfer-Encoding: chunked',
    '',
    `${chunk(limit - 1)}${chunk(1)}0\r\n\r\n`,
  );
  assert.equal(statusOf(inChunks), 400);
});

test('a larger one is refused before it is read', async (t) => {
  const { send } = await serve(t, startTestEmulator());
  const announced = await send(...lines, `Content-Length: ${String(limit + 1)}`, '', 'x');
  assert.equal(statusOf(announced), 413);
});

test('a larger one without a length is refused too', async (t) => {
  const { send } = await serve(t, startTestEmulator());
  const inChunks = await send(
    ...lines,
    'Transfer-Encoding: chunked',
    '',
    `${chunk(limit)}${chunk(1)}0\r\n\r\n`,
  );
  assert.equal(statusOf(inChunks), 413);
});

test('who announces two lengths or both kinds is not answered by the emulator at all', async (t) => {
  const { send, reached } = await serve(t, startTestEmulator());
  for (const second of ['Content-Length: 4', 'Transfer-Encoding: chunked']) {
    const answer = await send(...lines, 'Content-Length: 3', second, '', 'x=1');
    assert.equal(statusOf(answer), 400);
  }
  assert.equal(reached(), 0);
});
