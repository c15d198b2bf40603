import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

export interface Asset {
  readonly type: string;
  readonly body: string;
}

/** Files of the pages. Their addresses carry a hash of the content, so browsers may keep them. */
export interface PageAssets {
  readonly styleSheet: string;
  readonly scripts: Readonly<Record<keyof typeof scriptFiles, string>>;
  readonly favicon: string;
  /** Address of each partner's logo, by acronym. */
  readonly logos: ReadonlyMap<string, string>;
  readonly byPath: ReadonlyMap<string, Asset>;
}

/** Small, each for one purpose; every page works without them. */
const scriptFiles = {
  freshEntries: 'fresh-entries',
  goOn: 'go-on',
  passwordRules: 'password-rules',
  showPassword: 'show-password',
  submitForm: 'submit-form',
  verifyInPlace: 'verify-in-place',
} as const;

/** One sheet for the browser: the tokens that the portal has too, then in the order of the cascade. */
const sheets = [
  '../../contract/design-tokens.css',
  './styles/page.css',
  './styles/form.css',
  './styles/steps.css',
  './styles/details.css',
];

export function loadPageAssets(): PageAssets {
  const byPath = new Map<string, Asset>();
  const publish = (name: string, extension: string, type: string, body: string): string => {
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
    const path = `/assets/${name}.${hash}.${extension}`;
    byPath.set(path, { type, body });
    return path;
  };
  const publishSvg = (name: string, body: string) => publish(name, 'svg', 'image/svg+xml', body);
  const publishScript = (name: string) =>
    publish(name, 'js', 'text/javascript', textOf(`./scripts/${name}.js`));

  return {
    styleSheet: publish('pages', 'css', 'text/css; charset=utf-8', sheets.map(textOf).join('\n')),
    scripts: {
      freshEntries: publishScript(scriptFiles.freshEntries),
      goOn: publishScript(scriptFiles.goOn),
      passwordRules: publishScript(scriptFiles.passwordRules),
      showPassword: publishScript(scriptFiles.showPassword),
      submitForm: publishScript(scriptFiles.submitForm),
      verifyInPlace: publishScript(scriptFiles.verifyInPlace),
    },
    favicon: publishSvg('favicon', textOf('./favicon.svg')),
    logos: new Map(
      logoFiles().map((file) => {
        const acronym = file.replace('.svg', '');
        return [acronym, publishSvg(acronym, textOf(`../tenant/logos/${file}`))];
      }),
    ),
    byPath,
  };
}

const logoFiles = (): string[] =>
  readdirSync(new URL('../tenant/logos/', import.meta.url)).filter((file) => file.endsWith('.svg'));

const textOf = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');
