import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listen, listenOnHttps } from './listen.ts';

const answer = () => new Response('here');
/** Any free one. */
const port = 0;

for (const start of [listen, listenOnHttps]) {
  test(`${start.name}: on loopback only, and slow requests come to an end`, async (t) => {
    const server = await start(answer, port);
    t.after(() => server.close());
    const address = server.address();
    assert.ok(typeof address === 'object' && address !== null);
    assert.ok(['127.0.0.1', '::1'].includes(address.address), address.address);
    assert.ok('headersTimeout' in server);
    const { headersTimeout, requestTimeout, keepAliveTimeout } = server;
    assert.deepEqual([headersTimeout, requestTimeout, keepAliveTimeout], [10_000, 20_000, 5_000]);
  });
}
