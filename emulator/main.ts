import { enableCompileCache } from 'node:module';
import { readOptions, usage, UsageError } from './options.ts';

// Unbuilt TypeScript starts about twice as fast from the cache, which Node keeps outside the repository.
enableCompileCache();

try {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options.help) {
    console.log(usage);
  } else {
    const { run } = await import('./run.ts');
    await run(options);
  }
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n\n${usage}`);
  process.exitCode = 2;
}
