import { html } from 'hono/html';
import type { Page } from '../http/send-page.ts';

/**
 * The Enter key presses the first button of a form. This one is out of sight and says "the next thing
 * to do", because the first visible one may send a code.
 */
export const enterKeyButton = (): Page =>
  html`<button
    type="submit"
    class="unseen"
    name="action"
    value="next"
    tabindex="-1"
    aria-hidden="true"
  >
    ↵
  </button>`;

export function formActions(actions: {
  readonly primary: {
    readonly id: string;
    readonly label: string;
    readonly action?: string;
    /** Something else on the page comes first. */
    readonly isQuiet?: boolean;
  };
  readonly cancel:
    { readonly id: string; readonly label: string; readonly action: string } | undefined;
}): Page {
  const { primary, cancel } = actions;
  return html`<div class="actions">
    <button
      id="${primary.id}"
      type="submit"
      class="${primary.isQuiet === true ? 'quiet' : 'primary'}"
      name="action"
      value="${primary.action ?? 'continue'}"
    >
      ${primary.label}
    </button>
    ${
      cancel === undefined
        ? ''
        : html`<button id="${cancel.id}" type="submit" name="action" value="${cancel.action}">
            ${cancel.label}
          </button>`
    }
  </div>`;
}
