import { html } from 'hono/html';
import type { Language } from '../../contract/languages.ts';
import type { ApplicationToTell } from '../endpoints/logout/applications-to-tell.ts';
import type { B2cError } from '../errors/b2c-error.ts';
import type { WayBack } from '../http/emulator-env.ts';
import type { Page } from '../http/send-page.ts';
import { errorDetails } from './error-details.ts';
import type { SignedOutNotice } from './explain-sign-out.ts';
import { layout } from './layout.ts';
import type { PageAssets } from './page-assets.ts';
import { signOutFrames } from './sign-out-frames.ts';
import { textsByLanguage } from './texts/texts-by-language.ts';
import type { Texts } from './texts/texts.ts';

/** How long an application that does not answer keeps a person waiting. */
const longestWaitSeconds = 5;

interface SignedOutPage {
  readonly assets: PageAssets;
  readonly language: Language;
  readonly notice: SignedOutNotice;
  readonly refusal: B2cError | undefined;
  readonly correlationId: string;
  readonly told: readonly ApplicationToTell[];
  readonly wayBack: WayBack | undefined;
}

/** The end of a sign-out, or its last step: the other applications are told before it goes on. */
export function signedOutPage(page: SignedOutPage): Page {
  const { assets, language, notice, refusal, correlationId, told, wayBack } = page;
  const texts = textsByLanguage[language];
  const { signedOut } = texts;
  const lead = notice === 'none' ? signedOut.lead : signedOut[notice];
  const content = html`<h1>${signedOut.title}</h1>
    ${told.length === 0 ? '' : signOutFrames(signedOut, told)}
    ${wayBack === undefined ? html`<p>${lead}</p>` : onward(signedOut, wayBack)}
    ${refusal === undefined ? '' : errorDetails(texts, refusal, correlationId)}`;
  return layout({
    assets,
    language,
    title: signedOut.title,
    ...(wayBack && { scripts: [assets.scripts.goOn], head: goOnWithoutScripts(wayBack) }),
    content,
  });
}

const onward = (texts: Texts['signedOut'], { name, url }: WayBack): Page =>
  html`<p>${texts.goingOn(name)}</p>
    <div class="actions">
      <a
        id="goOn"
        class="button primary"
        href="${url}"
        data-longest-wait-seconds="${longestWaitSeconds}"
        >${texts.goOn(name)}</a
      >
    </div>`;

const goOnWithoutScripts = ({ url }: WayBack): Page =>
  html`<noscript
    ><meta http-equiv="refresh" content="${longestWaitSeconds}; url=${url}"
  /></noscript>`;
