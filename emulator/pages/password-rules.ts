import { html } from 'hono/html';
import {
  passwordLimits,
  type PasswordFault,
  type PasswordMode,
} from '../accounts/password-rule/check-new-password.ts';
import type { Page } from '../http/send-page.ts';
import type { Texts } from './texts/texts.ts';

type Rule = 'length' | 'classes' | 'printable' | 'common' | 'ownData';

const rulesOf: Readonly<Record<PasswordMode, readonly Rule[]>> = {
  b2c: ['length', 'classes', 'printable', 'common', 'ownData'],
  nist: ['length', 'printable', 'common', 'ownData'],
};

const breaks: Readonly<Record<Rule, readonly PasswordFault[]>> = {
  length: ['tooShort', 'tooLong'],
  classes: ['tooFewClasses'],
  printable: ['unprintable'],
  common: ['tooCommon'],
  ownData: ['likeOwnData'],
};

/** Which rules a password meets; shape `{"length":true,"classes":false,...}`. */
export function checkRules(
  mode: PasswordMode,
  faults: readonly PasswordFault[],
): Partial<Record<Rule, boolean>> {
  return Object.fromEntries(
    rulesOf[mode].map((rule) => [rule, !breaks[rule].some((fault) => faults.includes(fault))]),
  );
}

/** The rule in words, before anything is typed; a script marks each part as it is met. */
export function passwordRules(
  mode: PasswordMode,
  checkUrl: string,
  { passwordRule: texts }: Texts,
): Page {
  const { shortest, longest } = passwordLimits[mode];
  const words: Readonly<Record<Rule, string>> = {
    length: texts.length(shortest, longest),
    classes: texts.classes,
    printable: texts.printable,
    common: texts.common,
    ownData: texts.ownData,
  };
  return html`<div
    class="password-rules"
    id="passwordRules"
    data-check="${checkUrl}"
    data-met="${texts.met}"
    data-unmet="${texts.unmet}"
    data-all-met="${texts.allMet}"
  >
    <p id="passwordRulesTitle">${texts.title}</p>
    <ul aria-labelledby="passwordRulesTitle">
      ${rulesOf[mode].map(
        (rule) =>
          html`<li data-rule="${rule}">
            <span data-words>${words[rule]}</span> <span class="unseen" data-state></span>
          </li>`,
      )}
    </ul>
    <p class="unseen" role="status" data-said></p>
  </div>`;
}
