import { html } from 'hono/html';
import type { Language } from '../../contract/languages.ts';
import type { Page } from '../http/send-page.ts';
import type { Field, Problem } from '../journeys/problem.ts';
import { problemText } from './problem-text.ts';
import type { Texts } from './texts/texts.ts';

export interface TextField {
  readonly id: Field;
  readonly label: string;
  readonly value: string;
  readonly type?: 'text' | 'email';
  readonly autocomplete: string;
  readonly inputMode?: 'numeric';
  readonly hint?: string;
  /** Ids of other texts that belong to the field. */
  readonly describedBy?: readonly string[];
  readonly isReadOnly?: boolean;
  readonly hasFocus?: boolean;
}

export interface FormTexts {
  readonly language: Language;
  readonly texts: Texts;
  readonly problems: readonly Problem[];
}

/** A label, a field, and what is wrong with it. Names and ids are the same, as on real pages. */
export function textField(field: TextField, form: FormTexts): Page {
  const { id, label, value, type = 'text', hint, describedBy = [] } = field;
  return html`<div class="field">
    <label for="${id}">${label}</label>
    ${hint === undefined ? '' : html`<p class="hint" id="${id}Hint">${hint}</p>`}
    <input
      id="${id}"
      name="${id}"
      type="${type}"
      value="${value}"
      autocomplete="${field.autocomplete}"
      ${type === 'email' ? html`autocapitalize="none" spellcheck="false"` : ''}
      ${field.inputMode === undefined ? '' : html`inputmode="${field.inputMode}"`}
      ${field.isReadOnly === true ? 'readonly' : html`aria-required="true"`}
      ${field.hasFocus === true ? 'autofocus' : ''}
      ${described(id, form, [...(hint === undefined ? [] : [`${id}Hint`]), ...describedBy])}
    />
    ${itemErrors(id, form)}
  </div>`;
}

export function passwordField(
  field: Pick<TextField, 'id' | 'label' | 'autocomplete' | 'hasFocus'> & {
    readonly describedBy?: string;
  },
  form: FormTexts,
): Page {
  const { id, label, describedBy } = field;
  const { form: words } = form.texts;
  return html`<div class="field">
    <label for="${id}" id="${id}Label">${label}</label>
    <div class="password">
      <input
        id="${id}"
        name="${id}"
        type="password"
        autocomplete="${field.autocomplete}"
        aria-required="true"
        ${field.hasFocus === true ? 'autofocus' : ''}
        ${described(id, form, describedBy === undefined ? [] : [describedBy])}
      />
      <button
        type="button"
        class="inside"
        aria-pressed="false"
        aria-describedby="${id}Label"
        data-shows="${id}"
        data-show="${words.showPassword}"
        data-hide="${words.hidePassword}"
        hidden
      >
        ${words.showPassword}
      </button>
    </div>
    ${itemErrors(id, form)}
  </div>`;
}

/** What a screen reader says with the field: hints first, then the errors. */
export function described(
  id: Field,
  { problems }: FormTexts,
  hintIds: readonly string[],
): Page | '' {
  const isWrong = problems.some(({ field }) => field === id);
  const ids = [...hintIds, ...(isWrong ? [`${id}Error`] : [])];
  if (ids.length === 0) return '';
  return html`${isWrong ? html`aria-invalid="true" ` : ''}aria-describedby="${ids.join(' ')}"`;
}

export function itemErrors(id: Field, { problems, language }: FormTexts): Page | '' {
  const own = problems.filter(({ field }) => field === id);
  if (own.length === 0) return '';
  return html`<p class="error itemLevel" id="${id}Error">
    ${own.map((problem) => problemText(problem, language)).join(' ')}
  </p>`;
}
