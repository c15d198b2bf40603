import { type Page, expect } from '@playwright/test';

import { expectAccessible } from './expect-accessible.ts';

const widths = { narrow: { width: 390, height: 844 }, wide: { width: 1280, height: 800 } };

export type Width = keyof typeof widths;

/** Checks the page that is open, keeps a picture of it at each width, and finds nothing cut off. */
export async function look(page: Page, folder: string, name: string, axeAt: Width): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNothingCutOff(page, `${name} at 320 px`);
  for (const [width, viewport] of Object.entries(widths)) {
    await page.setViewportSize(viewport);
    await expectNothingCutOff(page, `${name}, ${width}`);
    await page.evaluate("document.documentElement.style.fontSize = '200%'");
    await expectNothingCutOff(page, `${name}, ${width}, letters twice as large`);
    await page.evaluate("document.documentElement.style.fontSize = ''");
    if (width === axeAt) await expectAccessible(page);
    await page.screenshot({
      path: `test-results/screenshots/${folder}/${name}-${width}.png`,
      fullPage: true,
      animations: 'disabled',
    });
  }
}

/** Whatever does not fit wraps: no page scrolls sideways. */
async function expectNothingCutOff(page: Page, what: string): Promise<void> {
  const overflow = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  expect(overflow, what).toBeLessThanOrEqual(0);
  expect(await page.evaluate<string[]>(controlsBesideTheCard), what).toEqual([]);
}

/** A field that hangs out of its card makes no page wider; in words of the page. */
const controlsBesideTheCard = `[...document.querySelectorAll('main.card')].flatMap((card) => {
  const { paddingRight } = getComputedStyle(card);
  const edge = card.getBoundingClientRect().right - Number.parseFloat(paddingRight);
  return [...card.querySelectorAll('input:not(.unseen), button:not(.unseen), a')]
    .filter((control) => control.getBoundingClientRect().right > edge + 1)
    .map((control) => control.outerHTML.slice(0, 80));
})`;
