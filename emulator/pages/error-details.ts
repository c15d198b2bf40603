import { html } from 'hono/html';
import type { B2cError } from '../errors/b2c-error.ts';
import type { Page } from '../http/send-page.ts';
import type { Texts } from './texts/texts.ts';

/** The small print for whoever is asked for help: code, technical words and what finds the request. */
export const errorDetails = (texts: Texts, error: B2cError, correlationId: string): Page =>
  html`<section class="small-print" aria-label="${texts.errorDetails}">
    <h2>${texts.errorDetails}</h2>
    <p lang="en"><code>${error.code}</code> ${error.message}</p>
    <p><code>${correlationId}</code></p>
  </section>`;
