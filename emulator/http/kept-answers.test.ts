import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serve, withoutTimeAndIds } from '../testing/raw-requests.ts';
import { origin, startTestEmulator } from '../testing/test-emulator.ts';

const tenantPath = '/partnerlocal.onmicrosoft.com';
const keysPath = `${tenantPath}/b2c_1a_signin/discovery/v2.0/keys`;
const documents = [
  keysPath,
  `${tenantPath}/b2c_1a_signin/v2.0/.well-known/openid-configuration`,
  `${tenantPath}/v2.0/.well-known/openid-configuration?p=B2C_1A_signin`,
  `/tfp${tenantPath}//B2C_1A_SignIn/v2.0/.well-known/openid-configuration`,
];
const host = 'Host: localhost:4300';
const hosts = [host, 'host: 127.0.0.1', 'HOST: [::1]:4300'];
const registered = 'Origin: http://localhost:4200';
const origins = [[], [registered], ['Origin: http://evil.example'], ['origin: null']];
const get = (path: string): string => `GET ${path} HTTP/1.1`;

test('the second answer is, byte by byte, the first one again', async (t) => {
  const { send, reached } = await serve(t, startTestEmulator());
  for (const path of documents) {
    for (const from of hosts.flatMap((name) => origins.map((lines) => [name, ...lines]))) {
      const before = reached();
      const first = await send(get(path), ...from);
      assert.match(first, /^HTTP\/1.1 200 OK\r\n/);
      assert.equal(reached(), before + 1);
      const second = await send(get(path), ...from, 'Accept: text/html', 'Cookie: a=b');
      assert.equal(reached(), before + 1, 'kept');
      assert.equal(withoutTimeAndIds(second), withoutTimeAndIds(first));
    }
  }
});

test('an answer to one origin or host is never given to another', async (t) => {
  const { send } = await serve(t, startTestEmulator());
  const allowedOrigin = /^access-control-allow-origin: (.*)\r$/m;
  for (let round = 0; round < 2; round += 1) {
    assert.equal(
      allowedOrigin.exec(await send(get(keysPath), host, registered))?.[1],
      'http://localhost:4200',
    );
    const toOthers = await send(get(keysPath), host, 'Origin: http://evil.example');
    assert.doesNotMatch(toOthers, allowedOrigin);
    assert.match(toOthers, /^vary: Origin\r$/m);
    const rebound = await send(get(keysPath), 'Host: evil.example:4300', registered);
    assert.match(rebound, /^HTTP\/1.1 421 /);
  }
});

const unusual: Record<string, string[]> = {
  'another method': [`HEAD ${keysPath} HTTP/1.1`, host],
  'a preflight': [
    `OPTIONS ${keysPath} HTTP/1.1`,
    host,
    registered,
    'Access-Control-Request-Method: GET',
  ],
  'a method that is not answered': [`DELETE ${keysPath} HTTP/1.1`, host],
  'an old version': [`GET ${keysPath} HTTP/1.0`, host],
  'two hosts': [get(keysPath), host, 'Host: evil.example'],
  'two hosts, the own one last': [get(keysPath), 'Host: evil.example', host],
  'two origins': [get(keysPath), host, registered, 'Origin: http://evil.example'],
  'no host': [get(keysPath)],
  'a foreign host': [get(keysPath), 'Host: evil.example'],
  'an empty host': [get(keysPath), 'Host:'],
  'a body': [get(keysPath), host, 'Content-Length: 2', '', 'hi'],
  'a body in chunks': [get(keysPath), host, 'Transfer-Encoding: chunked', '', '0\r\n\r\n'],
  'an expectation': [get(keysPath), host, 'Expect: 100-continue'],
  'an absolute address': [get(`http://evil.example${keysPath}`), host],
  'another query': [get(`${keysPath}?p=b2c_1a_signin`), host],
  'an unknown policy': [get(`${tenantPath}/b2c_1a_nothing/discovery/v2.0/keys`), host],
};
for (const [name, lines] of Object.entries(unusual)) {
  test(`${name} is answered as if nothing were kept`, async (t) => {
    const emulator = startTestEmulator();
    const [fresh, used] = [await serve(t, emulator), await serve(t, emulator)];
    for (const from of origins) await used.send(get(keysPath), host, ...from);
    const before = used.reached();
    assert.equal(
      withoutTimeAndIds(await used.send(...lines)),
      withoutTimeAndIds(await fresh.send(...lines)),
    );
    assert.equal(used.reached() - before, fresh.reached());
  });
}

test('rotated keys are published at once, and a retired one goes when its time is over', async (t) => {
  const emulator = startTestEmulator();
  const { send, reached } = await serve(t, emulator);
  const kids = async () => {
    const answer = await send(get(keysPath), host);
    return [...answer.matchAll(/"kid":"([^"]+)"/g)].map(([, kid]) => kid);
  };
  const before = await kids();
  await emulator.request(`${origin}/_emulator/keys/rotate`, { method: 'POST' });
  const after = await kids();
  assert.deepEqual([after.length, after[0], after[2]], [3, before[1], before[0]]);
  assert.deepEqual(await kids(), after);
  assert.equal(reached(), 2, 'the third answer was kept');
  emulator.clock.moveTo(30 * 86_400);
  assert.deepEqual(await kids(), after.slice(0, 2));
});

test('a fault spoils answers that were kept, and a spoiled one is not kept', async (t) => {
  const emulator = startTestEmulator();
  const { send } = await serve(t, emulator);
  const discovery = documents[1] ?? '';
  const good = [await send(get(keysPath), host), await send(get(discovery), host)];
  for (const fault of [
    { fault: 'empty-keys' },
    { fault: 'foreign-keys' },
    { fault: 'wrong-metadata-issuer' },
    { fault: 'html', endpoint: 'keys' },
    { fault: 'status', endpoint: 'metadata', status: 503 },
  ]) {
    const switchOn = { method: 'POST', body: JSON.stringify(fault) };
    assert.equal((await emulator.request(`${origin}/_emulator/faults`, switchOn)).status, 200);
    const spoiled = [await send(get(keysPath), host), await send(get(discovery), host)];
    assert.notDeepEqual(spoiled.map(withoutTimeAndIds), good.map(withoutTimeAndIds), fault.fault);
    for (let round = 0; round < 2; round += 1) {
      const healed = [await send(get(keysPath), host), await send(get(discovery), host)];
      assert.deepEqual(healed.map(withoutTimeAndIds), good.map(withoutTimeAndIds));
    }
  }
});

test('made-up origins and addresses push the oldest answers out', async (t) => {
  const { send, reached } = await serve(t, startTestEmulator());
  await send(get(keysPath), host);
  for (let count = 0; count < 256; count += 1) {
    await send(get(keysPath), host, `Origin: http://${String(count)}.example`);
  }
  const before = reached();
  await send(get(keysPath), host, 'Origin: http://255.example');
  assert.equal(reached(), before);
  await send(get(keysPath), host);
  assert.equal(reached(), before + 1);
});

test('an endless address is answered and not kept', async (t) => {
  const { send, reached } = await serve(t, startTestEmulator());
  for (let round = 0; round < 2; round += 1) {
    const answer = await send(get(`${keysPath}?x=${'x'.repeat(1024)}`), host);
    assert.match(answer, /^HTTP\/1.1 200 /);
  }
  assert.equal(reached(), 2);
});
