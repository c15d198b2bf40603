// How long the local B2C takes to say no (OP-28): nobody is to learn from the time who has an account.
// Prints medians; a difference of 10% or more between the two of a pair is a finding.
//
//   node bench/sign-in-timing.ts [TRIES]
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { localB2cServedOrigin, localPortalOrigin, defaultPorts } from '../contract/addresses.ts';
import { localApplications, localTenant, sampleAccount } from '../contract/local-tenant.ts';
import { policyNames } from '../contract/policies.ts';

const tries = Number(process.argv[2] ?? 200);
const port = 4390;
const origin = localB2cServedOrigin(port);
/** Fewer than the ten wrong passwords, after which an account has to wait. */
const triesPerHour = 5;
const hourSeconds = 3700;

const known = sampleAccount.signInName;
const unknown = 'nobody.at.all@example.com';

interface Case {
  readonly name: string;
  readonly page: string;
  readonly form: Readonly<Record<string, string>>;
}
type Pair = readonly [Case, Case];

const signIn = (name: string, signInName: string): Case => ({
  name,
  page: 'sign-in',
  form: { action: 'next', signInName, password: 'Not-the-1-password' },
});
const sendCode = (name: string, page: string, email: string): Case => ({
  name,
  page,
  form: { action: 'sendCode', email },
});
const pairs: readonly Pair[] = [
  [signIn('sign-in, wrong password', known), signIn('sign-in, unknown user', unknown)],
  [
    sendCode('sign-up code, known address', 'sign-up', known),
    sendCode('sign-up code, unknown address', 'sign-up', unknown),
  ],
  [
    sendCode('reset code, known address', 'reset-password', known),
    sendCode('reset code, unknown address', 'reset-password', unknown),
  ],
];

let hours = 0;

const emulator = spawn(
  process.execPath,
  [fileURLToPath(new URL('../emulator/main.ts', import.meta.url))],
  {
    env: { ...process.env, B2C_PORT: String(port), B2C_DATA: ':memory:' },
    stdio: ['ignore', 'pipe', 'inherit'],
  },
);
try {
  await once(emulator.stdout, 'data');
  await fetch(`${origin}/_emulator/health`);
  for (const pair of pairs) print(pair, await measure(pair));
} finally {
  emulator.kill();
}

/** Takes turns, so that whatever else happens on the computer meets both alike. */
async function measure(pair: Pair): Promise<[number[], number[]]> {
  const durations: [number[], number[]] = [[], []];
  let begun: Journey | undefined;
  for (let count = 0; count < tries; count += 1) {
    if (begun === undefined || count % triesPerHour === 0) begun = await nextHour();
    const isSwapped = count % 2 === 1;
    for (const index of isSwapped ? ([1, 0] as const) : ([0, 1] as const)) {
      durations[index].push(await timeOf(begun, pair[index]));
    }
  }
  return durations;
}

interface Journey {
  readonly cookie: string;
  readonly addressOf: (page: string) => string;
}

/** Wrong passwords of the hour before are forgotten, and so is the journey. */
async function nextHour(): Promise<Journey> {
  hours += 1;
  const offsetSeconds = hours * hourSeconds;
  await fetch(`${origin}/_emulator/clock`, {
    method: 'POST',
    body: JSON.stringify({ offsetSeconds }),
  });
  const policyUrl = `${origin}/${localTenant.name}/${policyNames.signUpSignIn}`;
  const query = new URLSearchParams({
    client_id: localApplications.portalProd,
    redirect_uri: `${localPortalOrigin(defaultPorts.portal)}/redirect.html`,
    response_type: 'code',
    scope: 'openid',
    code_challenge: createHash('sha256').update('v'.repeat(43)).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const response = await fetch(`${policyUrl}/oauth2/v2.0/authorize?${query.toString()}`);
  const transaction = /transaction=([\w-]+)/.exec(await response.text())?.[1] ?? '';
  const cookie = response.headers.getSetCookie().map((line) => line.split(';')[0]);
  return {
    cookie: cookie.join('; '),
    addressOf: (page) => `${policyUrl}/${page}?transaction=${transaction}`,
  };
}

async function timeOf({ cookie, addressOf }: Journey, { page, form }: Case): Promise<number> {
  const start = performance.now();
  const response = await fetch(addressOf(page), {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: { cookie, 'sec-fetch-site': 'same-origin' },
    redirect: 'manual',
  });
  const duration = performance.now() - start;
  if (response.status !== 303) throw new Error(`status ${String(response.status)} at ${page}`);
  await response.arrayBuffer();
  return duration;
}

function print([first, second]: Pair, [firstTimes, secondTimes]: [number[], number[]]): void {
  const medians = [medianOf(firstTimes), medianOf(secondTimes)] as const;
  const difference = Math.abs(medians[0] - medians[1]) / Math.max(...medians);
  const line = ({ name }: Case, median: number) =>
    `${name.padEnd(32)} ${median.toFixed(2).padStart(8)} ms\n`;
  process.stdout.write(line(first, medians[0]) + line(second, medians[1]));
  process.stdout.write(
    `${'difference'.padEnd(32)} ${(difference * 100).toFixed(1).padStart(8)} %\n\n`,
  );
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
