// npm run bench: how fast the local B2C is, and whether it stays so.
import { readOptions, usage, UsageError } from './options.ts';

try {
  const options = readOptions(process.argv.slice(2));
  switch (options.command) {
    case 'help':
      console.log(usage);
      break;
    case 'tokens': {
      const { runTokenBenchmark } = await import('./tokens/run-token-benchmark.ts');
      await runTokenBenchmark(options);
      break;
    }
    case 'soak': {
      const { runSoak } = await import('./soak/run-soak.ts');
      await runSoak(options);
      break;
    }
    case 'sign-in': {
      const { runSignInTiming } = await import('./sign-in-timing.ts');
      await runSignInTiming(options.tries);
      break;
    }
  }
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n\n${usage}`);
  process.exitCode = 2;
}
