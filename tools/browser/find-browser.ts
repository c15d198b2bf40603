/** Where a browser for the tests comes from. */
export type BrowserSource =
  | { readonly kind: 'found'; readonly path: string }
  /** None is there, and this computer can install Debian's. */
  | { readonly kind: 'installable' }
  | { readonly kind: 'missing'; readonly advice: string };

/** What the search asks about this computer; pure otherwise. */
export interface Computer {
  readonly platform: NodeJS.Platform;
  readonly environment: NodeJS.ProcessEnv;
  readonly exists: (path: string) => boolean;
  /** Path of a program by its name, as a shell would find it. */
  readonly which: (program: string) => string | undefined;
  /** Where Playwright's own browser would be. */
  readonly playwrightPath: string;
  readonly isRoot: boolean;
}

const linuxPrograms = [
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'chromium',
  'chromium-browser',
];

const macPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const windowsFolders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
const windowsPath = '\\Google\\Chrome\\Application\\chrome.exe';

/** In this order: `CHROME_BIN`, an installed Chrome or Chromium, Playwright's own, Debian's package. */
export function findBrowser(computer: Computer): BrowserSource {
  const wished = computer.environment['CHROME_BIN'];
  if (wished) {
    return computer.exists(wished)
      ? { kind: 'found', path: wished }
      : { kind: 'missing', advice: `CHROME_BIN is "${wished}", and there is no such file.` };
  }
  const path = installed(computer) ?? [computer.playwrightPath].find(computer.exists);
  if (path) return { kind: 'found', path };
  if (computer.platform === 'linux' && computer.isRoot && computer.which('apt-get'))
    return { kind: 'installable' };
  return { kind: 'missing', advice: advice[computer.platform] ?? generalAdvice };
}

function installed({ platform, environment, exists, which }: Computer): string | undefined {
  if (platform === 'darwin') return macPaths.find(exists);
  if (platform === 'win32') {
    return windowsFolders
      .flatMap((name) => environment[name] ?? [])
      .map((folder) => folder + windowsPath)
      .find(exists);
  }
  return linuxPrograms.map(which).find((path) => path !== undefined);
}

const generalAdvice =
  'The tests need Chrome or Chromium. Install one, set CHROME_BIN to it, or run "npx playwright install chromium".';

const advice: Partial<Record<NodeJS.Platform, string>> = {
  linux: `${generalAdvice} On Debian and Ubuntu: sudo apt-get install chromium`,
  darwin: `${generalAdvice} With Homebrew: brew install --cask google-chrome`,
  win32: `${generalAdvice} With winget: winget install Google.Chrome`,
};
