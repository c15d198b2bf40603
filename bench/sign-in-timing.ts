import { createHash } from 'node:crypto';
import { localPortalOrigin, defaultPorts } from '../contract/addresses.ts';
import { localApplications, localTenant, sampleAccount } from '../contract/local-tenant.ts';
import { policyNames } from '../contract/policies.ts';
import { median } from './report/median.ts';
import { localB2c } from './servers/programs.ts';
import { startServer } from './servers/start-server.ts';

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

/**
 * How long the local B2C takes to say no (OP-28): nobody is to learn from the time who has an account.
 * Prints medians; a difference of 10% or more between the two of a pair is a finding.
 */
export async function runSignInTiming(tries: number): Promise<void> {
  const { origin, stop } = await startServer(localB2c());
  try {
    await fetch(`${origin}/_emulator/health`);
    const hours = hoursAt(origin);
    for (const pair of pairs) print(pair, await measure(pair, tries, hours));
  } finally {
    await stop();
  }
}

/** Takes turns, so that whatever else happens on the computer meets both alike. */
async function measure(
  pair: Pair,
  tries: number,
  nextHour: () => Promise<Journey>,
): Promise<[number[], number[]]> {
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
function hoursAt(origin: string): () => Promise<Journey> {
  let hours = 0;
  return () => {
    hours += 1;
    return beginJourney(origin, hours * hourSeconds);
  };
}

async function beginJourney(origin: string, offsetSeconds: number): Promise<Journey> {
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
  const medians = [median(firstTimes), median(secondTimes)] as const;
  const difference = Math.abs(medians[0] - medians[1]) / Math.max(...medians);
  const line = ({ name }: Case, median: number) =>
    `${name.padEnd(32)} ${median.toFixed(2).padStart(8)} ms\n`;
  process.stdout.write(line(first, medians[0]) + line(second, medians[1]));
  process.stdout.write(
    `${'difference'.padEnd(32)} ${(difference * 100).toFixed(1).padStart(8)} %\n\n`,
  );
}
