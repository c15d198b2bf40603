import { globSync, readFileSync } from 'node:fs';

import { languages } from '../../contract/languages.ts';
import { root } from '../repository.ts';
import { type Texts, flatTexts } from './flat-texts.ts';
import type { KeyUse } from './key-use.ts';
import { templateKeys } from './template-keys.ts';
import { typescriptKeys } from './typescript-keys.ts';

/** Code that people see. What tests alone name would hide that a text is unused. */
const isShown = (file: string): boolean =>
  !file.endsWith('.spec.ts') && !file.startsWith('src/app/testing/');

/** Every use of a key in the portal. */
export const portalKeys = (): KeyUse[] =>
  globSync('src/app/**/*.{ts,html}', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter(isShown)
    .sort()
    .flatMap((file) => {
      const text = readFileSync(root + file, 'utf8');
      return file.endsWith('.html') ? templateKeys(text, file) : typescriptKeys(text, file);
    });

/** Every text of every language. */
export const portalTexts = (): Map<string, Map<string, string>> =>
  new Map(
    languages.map((language) => [
      language,
      flatTexts(JSON.parse(readFileSync(`${root}src/i18n/${language}.json`, 'utf8')) as Texts),
    ]),
  );
