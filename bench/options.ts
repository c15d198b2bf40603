import { parseArgs } from 'node:util';

export interface TokenBenchmarkOptions {
  readonly command: 'tokens';
  readonly rounds: number;
  readonly secondsPerRound: number;
}

export interface SoakOptions {
  readonly command: 'soak';
  readonly minutes: number;
  readonly tokensPerSecond: number;
}

export type Options =
  | TokenBenchmarkOptions
  | SoakOptions
  | { readonly command: 'sign-in'; readonly tries: number }
  | { readonly command: 'help' };

/** The command line asks for something that does not exist. */
export class UsageError extends Error {}

export const usage = `Measures the local B2C on this computer. Whatever is loaded listens on localhost only.

  npm run bench                       token, discovery and keys endpoints against bare servers and a peer
  npm run bench -- --soak MINUTES     memory of the local B2C under load
  npm run bench -- sign-in            time of right and wrong answers of the sign-in pages

  --rounds NUMBER     rounds in which the servers take turns (default 9)
  --seconds NUMBER    seconds for each server in a round (default 2)
  --rate NUMBER       with --soak: tokens per second (default 1000)
  --tries NUMBER      with sign-in: requests of each kind (default 200)
  --help              this text

Results are written to .local/bench/. The exit code is 1 when an answer was not 200.
`;

export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parse(args);
  if (values.help === true) return { command: 'help' };
  const [command, ...others] = positionals;
  if (others.length > 0) throw new UsageError(`What is "${others.join(' ')}"?`);
  if (command === 'sign-in') return { command, tries: positive('--tries', values.tries, 200) };
  if (command !== undefined) throw new UsageError(`There is no benchmark "${command}".`);
  if (values.soak !== undefined) {
    return {
      command: 'soak',
      minutes: positive('--soak', values.soak, 30),
      tokensPerSecond: positive('--rate', values.rate, 1000),
    };
  }
  return {
    command: 'tokens',
    rounds: positive('--rounds', values.rounds, 9),
    secondsPerRound: positive('--seconds', values.seconds, 2),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        soak: { type: 'string' },
        rate: { type: 'string' },
        rounds: { type: 'string' },
        seconds: { type: 'string' },
        tries: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    // `parseArgs` throws a TypeError that names the unknown or incomplete flag.
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function positive(flag: string, value: string | undefined, fallback: number): number {
  if (value === undefined) return fallback;
  if (/^\d{1,6}$/.test(value) && Number(value) > 0) return Number(value);
  throw new UsageError(`${flag} takes a whole number above 0, not "${value}".`);
}
