import { TestBed } from '@angular/core/testing';

import { providePortal } from '../testing/provide-portal';
import { RoleChips } from './role-chips';

async function show(count: number): Promise<{
  readonly chips: () => number;
  readonly button: () => HTMLButtonElement | null;
  readonly press: () => Promise<void>;
}> {
  TestBed.configureTestingModule({ providers: providePortal().providers });
  const fixture = TestBed.createComponent(RoleChips);
  fixture.componentRef.setInput(
    'roles',
    Array.from({ length: count }, (_, index) => `role-${String(index)}`),
  );
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const button = () => element.querySelector('button');
  return {
    chips: () => element.querySelectorAll('li').length,
    button,
    press: async () => {
      button()?.click();
      await fixture.whenStable();
    },
  };
}

describe('RoleChips', () => {
  it('shows twenty roles without a button', async () => {
    const { chips, button } = await show(20);
    expect(chips()).toBe(20);
    expect(button()).toBeNull();
  });

  it('shows the first twenty of two hundred, then all, then twenty again', async () => {
    const { chips, button, press } = await show(200);
    expect(chips()).toBe(20);
    expect(button()?.getAttribute('aria-expanded')).toBe('false');
    await press();
    expect(chips()).toBe(200);
    expect(button()?.getAttribute('aria-expanded')).toBe('true');
    await press();
    expect(chips()).toBe(20);
  });
});
