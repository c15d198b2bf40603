import { html } from 'hono/html';
import type { ApplicationToTell } from '../endpoints/logout/applications-to-tell.ts';
import type { Page } from '../http/send-page.ts';
import type { Texts } from './texts/texts.ts';

/**
 * OpenID Connect Front-Channel Logout 1.0, 3: each address is opened in a frame that nobody sees. An
 * application may run scripts there and reach its own storage, and nothing of the page around it.
 */
export const signOutFrames = (
  texts: Texts['signedOut'],
  told: readonly ApplicationToTell[],
): Page =>
  html`<p role="status">${texts.told}</p>
    <ul class="told">
      ${told.map(({ name }) => html`<li>${name}</li>`)}
    </ul>
    ${told.map(
      ({ name, frontChannelLogoutUri }) =>
        html`<iframe
          hidden
          title="${name}"
          src="${frontChannelLogoutUri}"
          sandbox="allow-scripts allow-same-origin"
          referrerpolicy="no-referrer"
        ></iframe>`,
    )}`;
