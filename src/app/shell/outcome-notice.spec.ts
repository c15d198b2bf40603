import { TestBed } from '@angular/core/testing';
import { TranslocoService } from '@jsverse/transloco';
import axe from 'axe-core';
import { firstValueFrom } from 'rxjs';

import { languages } from '../../../contract/languages';
import type { Outcome, OutcomeKind } from '../auth/outcome';
import { outcomeCatalogue } from '../auth/outcome-catalogue';
import { providePortal } from '../testing/provide-portal';
import { OutcomeNotice } from './outcome-notice';

const kinds = Object.keys(outcomeCatalogue) as OutcomeKind[];

function open(outcome: Outcome) {
  const fixture = TestBed.createComponent(OutcomeNotice);
  fixture.componentRef.setInput('outcome', outcome);
  const element = fixture.nativeElement as HTMLElement;
  const find = (selector: string) => element.querySelector<HTMLElement>(selector);
  return {
    fixture,
    element,
    find,
    button: () => find('[data-testid="outcome-action"]') as HTMLButtonElement,
  };
}

async function speak(language: string): Promise<void> {
  const transloco = TestBed.inject(TranslocoService);
  await firstValueFrom(transloco.load(language));
  transloco.setActiveLang(language);
}

describe('an outcome', () => {
  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: providePortal().providers });
    document.documentElement.lang = 'en';
    await speak('en');
  });
  afterEach(() => {
    document.documentElement.style.colorScheme = '';
  });

  for (const language of languages)
    for (const theme of ['light', 'dark'])
      it(`of any kind is accessible and fits a small phone, in ${language}, ${theme}`, async () => {
        await speak(language);
        document.documentElement.style.colorScheme = theme;
        for (const kind of kinds) {
          const { fixture, element, find, button } = open({
            kind,
            code: 'AADB2C90091',
            correlationId: '9749fccb-00cc-4d91-b9ea-fbee8c37de09',
            minutes: 12,
            settings: ['clientId'],
          });
          element.style.display = 'block';
          element.style.width = '288px';
          document.body.append(element);
          await fixture.whenStable();
          expect(find('h2')?.innerText).withContext(kind).not.toContain('outcomes.');
          expect(button().innerText).withContext(kind).not.toContain('outcomes.');
          expect(button().offsetHeight).withContext(`${kind}: one line`).toBeLessThanOrEqual(44);
          expect(element.scrollWidth).withContext(kind).toBeLessThanOrEqual(288);
          const { violations } = await axe.run(element, {
            rules: { 'target-size': { enabled: true } },
          });
          expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html]))
            .withContext(kind)
            .toEqual([]);
          fixture.destroy();
        }
      });

  it('carries its code, and without one its kind', async () => {
    const { fixture, find } = open({ kind: 'cancelled', code: 'AADB2C90091' });
    await fixture.whenStable();
    expect(find('[data-testid="outcome"]')?.dataset['code']).toBe('AADB2C90091');
    fixture.componentRef.setInput('outcome', { kind: 'clockAhead', minutes: 20 });
    await fixture.whenStable();
    expect(find('[data-testid="outcome"]')?.dataset['code']).toBe('clockAhead');
    expect(find('h2')?.innerText).toContain('20');
  });

  it('interrupts a screen reader only for what is in the way', async () => {
    const { fixture, find } = open({ kind: 'cancelled' });
    await fixture.whenStable();
    expect(find('section')?.getAttribute('role')).toBe('status');
    fixture.componentRef.setInput('outcome', { kind: 'unreachable' });
    await fixture.whenStable();
    expect(find('section')?.getAttribute('role')).toBe('alert');
  });

  it('waits with its button as long as the service asked for', () => {
    jasmine.clock().install().mockDate();
    try {
      const { fixture, button } = open({ kind: 'serviceBusy', retryAt: Date.now() + 5_000 });
      fixture.detectChanges();
      expect(button().disabled).toBeTrue();
      expect(button().textContent).toContain('5');
      jasmine.clock().tick(6_000);
      fixture.detectChanges();
      expect(button().disabled).toBeFalse();
    } finally {
      jasmine.clock().uninstall();
    }
  });

  it('takes the focus that got lost, and leaves it with somebody who is somewhere', async () => {
    const { fixture, element, find } = open({ kind: 'cancelled' });
    const elsewhere = document.createElement('button');
    document.body.append(element, elsewhere);
    elsewhere.focus();
    await fixture.whenStable();
    expect(document.activeElement).toBe(elsewhere);
    elsewhere.disabled = true;
    elsewhere.blur();
    fixture.componentRef.setInput('outcome', { kind: 'popupClosed' });
    await fixture.whenStable();
    expect(document.activeElement).toBe(find('h2'));
    elsewhere.remove();
  });

  it('says what its button does', async () => {
    const { fixture, button } = open({ kind: 'signUpFirst' });
    const done: string[] = [];
    fixture.componentInstance.act.subscribe((action) => done.push(action));
    await fixture.whenStable();
    button().click();
    expect(done).toEqual(['signUp']);
  });
});
