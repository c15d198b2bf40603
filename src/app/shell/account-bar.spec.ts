import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { Subject, firstValueFrom } from 'rxjs';

import { MSAL_LOADER } from '../auth/msal-loader';
import { Session } from '../auth/session';
import { Language } from '../language/language';
import { corinneInMsal } from '../testing/fake-msal';
import { leaveMsalTraces, providePortal } from '../testing/provide-portal';
import { AccountBar } from './account-bar';

async function show(name: string | undefined = 'Corinne Eiger') {
  leaveMsalTraces();
  const claims = { ...corinneInMsal.idTokenClaims, name };
  const { providers } = providePortal({
    accounts: [{ ...corinneInMsal, idTokenClaims: claims }],
  });
  TestBed.configureTestingModule({ providers: [...providers, provideRouter([])] });
  await TestBed.inject(Language).choose('en');
  const fixture = TestBed.createComponent(AccountBar);
  const page = fixture.nativeElement as HTMLElement;
  // Only what is in the document takes the focus.
  document.body.append(page);
  await TestBed.inject(Session).ready;
  await fixture.whenStable();

  const byTestId = (id: string): HTMLElement => {
    const found = page.querySelector<HTMLElement>(`[data-testid="${id}"]`);
    if (!found) throw new Error(`no ${id}`);
    return found;
  };
  return {
    page,
    byTestId,
    trigger: byTestId('account-menu'),
    isOpen: () => byTestId('switch-user').checkVisibility(),
    click: async (id: string) => {
      byTestId(id).click();
      await fixture.whenStable();
    },
    press: async (key: string) => {
      const pressed = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(pressed);
      await fixture.whenStable();
    },
    focus: async (element: HTMLElement) => {
      element.focus();
      await fixture.whenStable();
    },
  };
}

describe('the account bar', () => {
  afterEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });

  it('shows name and initials, and a way out that no menu hides', async () => {
    const { byTestId, page, isOpen } = await show();
    expect(byTestId('account-name').textContent).toBe('Corinne Eiger');
    expect(page.querySelector('.avatar')?.textContent).toBe('CE');
    expect(byTestId('sign-out').checkVisibility()).toBeTrue();
    expect(isOpen()).toBeFalse();
  });

  it('keeps its place while a cached account is read', async () => {
    leaveMsalTraces();
    const { msal, providers } = providePortal({ accounts: [corinneInMsal] });
    const arrival = new Subject<void>();
    const load = async () => {
      await firstValueFrom(arrival);
      return msal.load();
    };
    TestBed.configureTestingModule({
      providers: [...providers, provideRouter([]), { provide: MSAL_LOADER, useValue: load }],
    });
    const fixture = TestBed.createComponent(AccountBar);
    const page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    await fixture.whenStable();
    const heightBefore = page.firstElementChild?.clientHeight;
    expect(page.textContent.trim()).toBe('');
    arrival.next();
    await TestBed.inject(Session).ready;
    await fixture.whenStable();
    expect(page.textContent).toContain('Corinne Eiger');
    expect(page.firstElementChild?.clientHeight).toBe(heightBefore);
  });

  it('takes no place while nobody is signed in', async () => {
    TestBed.configureTestingModule({
      providers: [...providePortal().providers, provideRouter([])],
    });
    const fixture = TestBed.createComponent(AccountBar);
    await fixture.whenStable();
    expect((fixture.nativeElement as HTMLElement).childElementCount).toBe(0);
  });

  it('names nobody whom the token does not name', async () => {
    const { byTestId } = await show('');
    expect(byTestId('account-name').textContent).toBe('Signed in');
  });

  for (const key of ['Enter', ' ', 'ArrowDown']) {
    it(`opens the menu at its first item with ${JSON.stringify(key)}`, async () => {
      const { trigger, focus, press, isOpen, byTestId } = await show();
      await focus(trigger);
      await press(key);
      expect(isOpen()).toBeTrue();
      expect(trigger.getAttribute('aria-expanded')).toBe('true');
      expect(document.activeElement).toBe(byTestId('your-profile'));
    });
  }

  it('moves through the items with the arrow keys, round the end', async () => {
    const { trigger, focus, press, byTestId } = await show();
    await focus(trigger);
    await press('Enter');
    await press('ArrowDown');
    expect(document.activeElement).toBe(byTestId('switch-user'));
    await press('ArrowDown');
    expect(document.activeElement).toBe(byTestId('your-profile'));
  });

  it('gives the focus back when Escape closes the menu', async () => {
    const { trigger, focus, press, isOpen } = await show();
    await focus(trigger);
    await press('Enter');
    await press('Escape');
    expect(isOpen()).toBeFalse();
    expect(document.activeElement).toBe(trigger);
  });

  it('closes the menu when the focus goes on', async () => {
    const { trigger, focus, press, isOpen, byTestId } = await show();
    await focus(trigger);
    await press('Enter');
    await focus(byTestId('sign-out'));
    expect(isOpen()).toBeFalse();
    expect(document.activeElement).toBe(byTestId('sign-out'));
  });

  it('closes the menu with a second click', async () => {
    const { click, isOpen } = await show();
    await click('account-menu');
    expect(isOpen()).toBeTrue();
    await click('account-menu');
    expect(isOpen()).toBeFalse();
  });

  it('keeps the menu open while the name in it is pressed', async () => {
    const { click, isOpen, page } = await show();
    await click('account-menu');
    const press = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    page.querySelector('.menu-head')?.dispatchEvent(press);
    expect(press.defaultPrevented).toBeTrue();
    expect(isOpen()).toBeTrue();
  });

  it('opens the profile', async () => {
    const { click, isOpen } = await show();
    const navigate = spyOn(TestBed.inject(Router), 'navigateByUrl').and.resolveTo(true);
    await click('account-menu');
    await click('your-profile');
    expect(navigate).toHaveBeenCalledOnceWith('/profile');
    expect(isOpen()).toBeFalse();
  });

  it('switches the user with the keyboard', async () => {
    const { trigger, focus, press } = await show();
    const switchUser = spyOn(TestBed.inject(Session), 'switchUser').and.resolveTo();
    await focus(trigger);
    await press('ArrowUp');
    await press('Enter');
    expect(switchUser).toHaveBeenCalledOnceWith();
  });

  it('signs out beside the menu', async () => {
    const { click } = await show();
    const signOut = spyOn(TestBed.inject(Session), 'signOut').and.resolveTo();
    await click('sign-out');
    expect(signOut).toHaveBeenCalledOnceWith();
  });

  for (const name of ['x'.repeat(10_000), 'محمد عبد الله', '👩‍👩‍👧‍👦 '.repeat(200), '<b>Eve</b>']) {
    it(`holds the name "${name.slice(0, 12)}" whole, as text`, async () => {
      const { byTestId, page, click } = await show(name);
      await click('account-menu');
      expect(byTestId('account-name').textContent).toBe(name);
      expect(page.querySelector('.menu-name')?.textContent).toBe(name);
    });
  }
});
