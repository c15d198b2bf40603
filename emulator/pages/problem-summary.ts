import { html } from 'hono/html';
import type { Page } from '../http/send-page.ts';
import type { FormTexts } from './form-fields.ts';
import { problemText } from './problem-text.ts';

/**
 * What is wrong, on top and with the focus, each with a link to its field. The region is always there,
 * so that a script can fill it.
 */
export function problemSummary(
  title: string,
  { problems, texts, language }: FormTexts,
  extra: Page | '' = '',
): Page {
  // The title of the page once nothing is wrong any more.
  const region = html`id="problemSummary" data-live data-title="${title}"`;
  if (problems.length === 0) return html`<div ${region}></div>`;
  const ofPage = problems.filter(({ field }) => field === 'page');
  const ofFields = problems.filter(({ field }) => field !== 'page');
  return html`<div ${region}>
    <div class="error pageLevel" role="alert" tabindex="-1" autofocus>
      ${ofPage.map((problem) => html`<p>${problemText(problem, language)}</p>`)}
      ${
        ofFields.length === 0
          ? ''
          : html`<p>${texts.form.problems}</p>
              <ul>
                ${ofFields.map(
                  (problem) =>
                    html`<li>
                      <a href="#${problem.field}">${problemText(problem, language)}</a>
                    </li>`,
                )}
              </ul>`
      }
      ${extra}
    </div>
  </div>`;
}
