import { html } from 'hono/html';
import type { Page } from '../http/send-page.ts';
import type { FormTexts } from './form-fields.ts';
import { languageChoice } from './language-choice.ts';
import { documentTitle, layout } from './layout.ts';
import { problemSummary } from './problem-summary.ts';
import type { StepPage } from './step-page.ts';

/** As on real pages, where the self-asserted form has this id. */
export const formId = 'attributeVerification';

/** What the pages of a journey have in common: title, lead, what is wrong, and one form. */
export function stepLayout(
  { assets, journey, action }: StepPage,
  form: FormTexts,
  page: {
    readonly title: string;
    readonly lead: Page | string;
    readonly notice?: Page;
    readonly inSummary?: Page;
    readonly fields: Page;
    readonly below?: Page;
    readonly scripts?: readonly string[];
  },
): Page {
  const { language, request, correlationId } = journey;
  const content = html`<h1>${page.title}</h1>
    <p class="lead">${page.lead}</p>
    ${page.notice ?? ''} ${problemSummary(documentTitle(page.title), form, page.inSummary)}
    <p class="unseen" id="said" role="status" data-offline="${form.texts.form.offline}"></p>
    <form id="${formId}" method="post" action="${action}" novalidate>${page.fields}</form>
    ${page.below ?? ''}`;
  return layout({
    assets,
    language,
    title: form.problems.length === 0 ? page.title : form.texts.form.problemTitle(page.title),
    logo: request.logo,
    scripts: [assets.scripts.freshEntries, ...(page.scripts ?? [])],
    correlationId,
    content,
    footer: languageChoice(language, formId),
  });
}
