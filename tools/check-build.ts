// Looks through a built production portal for what must never be shipped.
import { readFileSync, readdirSync } from 'node:fs';

import { sampleAccount } from '../contract/local-tenant.ts';
import { root } from './repository.ts';

const folder = `${root}dist/portal/browser`;
const forbidden: [RegExp, string][] = [
  [/https?:\/\/localhost/, 'an address of the local environment'],
  [new RegExp(sampleAccount.password), 'the password of the sample account'],
  [/sourceMappingURL/, 'a source map'],
];
const needed = ['index.html', 'redirect.html', 'redirect.js', 'msal-redirect-bridge.min.js'];

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
const found = files
  .filter((file) => /\.(js|html|css)$/.test(file))
  .flatMap((file) => {
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    return forbidden
      .filter(([pattern]) => pattern.test(text))
      .map(([, what]) => `${file}: ${what}`);
  });
const missing = needed.filter((file) => !files.includes(file)).map((file) => `${file}: missing`);

const faults = [...found, ...missing];
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
