import { type Page, expect } from '@playwright/test';

/** What a failure may cost a person at most (security checklist, G8), on a computer that is free. */
const limit = { milliseconds: 3_000, navigations: 3 };
/** How long the portal takes to open there. */
const usualOpeningMs = 1_000;

/** Watches how a page gets from a failure to an outcome with a button that works. */
export class Recovery {
  private readonly page: Page;
  private failedAt: number | undefined;
  private navigations = 0;
  /** How many times slower everything is while other programs want the computer too. */
  private slowness = 1;

  /** @param page still empty: how long the portal takes to open in it is the measure for all else */
  constructor(page: Page) {
    this.page = page;
    let openedAt = 0;
    page.once('request', () => (openedAt = Date.now()));
    page.once('load', () => {
      this.slowness = Math.max(1, (Date.now() - openedAt) / usualOpeningMs);
    });
    page.on('request', (request) => {
      const isOfPage = request.isNavigationRequest() && request.frame() === page.mainFrame();
      const isHop = request.redirectedFrom() !== null;
      if (this.failedAt !== undefined && isOfPage && !isHop) this.navigations += 1;
    });
  }

  /** The failing answer is given now; where there are several, the last one counts. */
  failsNow(): void {
    if (this.failedAt === undefined) this.navigations = 0;
    this.failedAt = Date.now();
  }

  /** @param code the outcome's `data-code` */
  async expectOutcome(code: string, within = limit.milliseconds): Promise<void> {
    const button = this.page.locator('[data-testid="outcome-action"]:enabled');
    await button.waitFor();
    const milliseconds = (Date.now() - (this.failedAt ?? 0)) / this.slowness;
    await expect(this.page.getByTestId('outcome')).toHaveAttribute('data-code', code);
    expect(milliseconds, 'time to a usable page').toBeLessThan(within);
    expect(this.navigations, 'navigations').toBeLessThanOrEqual(limit.navigations);
    this.failedAt = undefined;
  }
}
