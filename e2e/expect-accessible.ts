import AxeBuilder from '@axe-core/playwright';
import { type Page, expect } from '@playwright/test';

/** No violation of any impact of WCAG 2.2 AA; the size of targets is off where axe is not told. */
export async function expectAccessible(page: Page): Promise<void> {
  const axe = new AxeBuilder({ page }).options({ rules: { 'target-size': { enabled: true } } });
  const { violations } = await axe.analyze();
  expect(violations.map((violation) => [violation.id, violation.nodes[0]?.html])).toEqual([]);
}
