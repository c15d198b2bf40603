import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

import { chromium } from '@playwright/test';

import { type Computer, findBrowser } from './find-browser.ts';

/** There is no browser to test with; the message says what to install. */
export class NoBrowserError extends Error {
  override readonly name = 'NoBrowserError';
}

/** Path of a browser for the tests; installs Debian's where nothing is there and root may. */
export function provideBrowser(): string {
  const source = findBrowser(thisComputer());
  if (source.kind === 'found') return source.path;
  if (source.kind === 'missing') throw new NoBrowserError(source.advice);
  console.log('No browser for the tests: installing Debian’s chromium.');
  for (const args of [['update'], ['install', '-y', 'chromium']]) {
    const { status, stdout, stderr } = spawnSync('apt-get', ['-qq', ...args], {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0)
      throw new NoBrowserError(`apt-get ${args.join(' ')} failed.\n${stdout}${stderr}`);
  }
  const path = which('chromium');
  if (!path) throw new NoBrowserError('apt-get installed chromium, but it is not on the PATH.');
  return path;
}

function thisComputer(): Computer {
  return {
    platform: process.platform,
    environment: process.env,
    exists: existsSync,
    which,
    playwrightPath: chromium.executablePath(),
    isRoot: process.getuid?.() === 0,
  };
}

function which(program: string): string | undefined {
  try {
    return execFileSync('sh', ['-c', 'command -v "$0"', program], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}
