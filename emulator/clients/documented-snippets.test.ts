import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { startTrustedProcess } from '../testing/trusted-process.ts';

const page = readFileSync(new URL('../../docs/local-b2c.md', import.meta.url), 'utf8');
const run = promisify(execFile);

/** The first snippet for Node below a heading. */
function snippetOf(heading: string): string {
  const section = page.split(/^##+ /m).find((part) => part.startsWith(`${heading}\n`));
  const snippet = /^```js\n(.*?)^```$/ms.exec(section ?? '')?.[1];
  assert.ok(snippet, `no snippet below ${heading}`);
  return snippet;
}

const token = `const token = await fetch(
  'https://localhost:4300/partnerlocal.onmicrosoft.com/b2c_1a_signin/oauth2/v2.0/token',
  {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'a4000000-0000-4000-8000-000000000001',
      client_secret: 'local-daemon-secret',
      scope: 'https://partnerlocal.onmicrosoft.com/b2capi/.default',
    }),
  },
).then((answer) => answer.json());`;

const snippets: readonly {
  readonly heading: string;
  readonly args?: readonly string[];
  /** What its reader does next, with a line of output. */
  readonly then: string;
  readonly shows: RegExp;
}[] = [
  { heading: 'msal-node', then: 'console.log(accessToken)', shows: /^eyJ/ },
  {
    heading: 'openid-client',
    args: ['--issuer', 'tfp'],
    then: 'console.log((await fetch(address)).status)',
    shows: /^200$/m,
  },
  {
    heading: 'jose',
    then: `${token}\nconsole.log((await verify(token.access_token)).payload.scp)`,
    shows: /^app\.read app\.write$/m,
  },
];

for (const { heading, args = [], then, shows } of snippets) {
  test(`the snippet for ${heading} works as it stands in docs/local-b2c.md`, async (t) => {
    const { port, caFile } = await startTrustedProcess(t, { args });
    const program = `${snippetOf(heading)}\n${then}`.replaceAll(':4300', `:${String(port)}`);
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', program], {
      env: { ...process.env, NODE_EXTRA_CA_CERTS: caFile },
    });
    assert.match(stdout, shows);
  });
}
