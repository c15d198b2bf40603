import { html } from 'hono/html';
import type { Language } from '../../contract/languages.ts';
import type { Page } from '../http/send-page.ts';
import type { PageAssets } from './page-assets.ts';
import { textsByLanguage } from './texts/texts-by-language.ts';

export interface Layout {
  readonly assets: PageAssets;
  readonly language: Language;
  readonly title: string;
  readonly logo?: string;
  readonly scripts?: readonly string[];
  readonly head?: Page;
  readonly correlationId?: string;
  readonly content: Page;
  readonly footer?: Page;
}

/** A card on a quiet ground: logo on top, language at the bottom, and a ribbon that says what this is. */
export function layout(page: Layout): Page {
  const {
    assets,
    language,
    title,
    logo = 'local',
    scripts = [],
    head,
    content,
    footer,
    correlationId,
  } = page;
  return html`<!doctype html>
    ${correlationId === undefined ? '' : html`<!-- CorrelationId: ${correlationId} -->`}
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <title>${documentTitle(title)}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="${assets.favicon}" type="image/svg+xml" />
        <link rel="stylesheet" href="${assets.styleSheet}" />
        ${scripts.map((script) => html`<script src="${script}" type="module"></script>`)}
        ${head ?? ''}
      </head>
      <body>
        <header class="ribbon">${textsByLanguage[language].ribbon}</header>
        <main class="card">
          <img id="logo" src="${assets.logos.get(logo) ?? ''}" alt="" height="48" />
          ${content} ${footer ?? ''}
        </main>
      </body>
    </html>`;
}

/** What the page is about, then the name of the system. */
export const documentTitle = (title: string): string => `${title} – Local B2C`;
