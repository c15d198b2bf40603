import { TestBed } from '@angular/core/testing';
import { NavigationEnd, Router } from '@angular/router';
import { ServerError } from '@azure/msal-browser';
import { filter, firstValueFrom } from 'rxjs';

import { App } from '../app';
import { routes } from '../app.routes';
import { OtherTabs } from '../auth/other-tabs';
import { Session } from '../auth/session';
import { Language } from '../language/language';
import { type FakeMsalScript, corinneInMsal } from '../testing/fake-msal';
import { leaveMsalTraces, providePortal } from '../testing/provide-portal';
import { providePages } from './provide-pages';

async function open(url: string, script: FakeMsalScript) {
  leaveMsalTraces();
  TestBed.configureTestingModule({
    providers: [...providePortal(script).providers, ...providePages(routes)],
  });
  await TestBed.inject(Language).choose('en');
  const fixture = TestBed.createComponent(App);
  await TestBed.inject(Router).navigateByUrl(url);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  return { fixture, heading: () => page.querySelector('h1')?.innerText, page };
}

describe('page and session together', () => {
  afterEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });

  it('turn the profile into the page that asks to sign in when the person signs out elsewhere', async () => {
    const { fixture, heading, page } = await open('/profile', { accounts: [corinneInMsal] });
    expect(heading()).toBe('Corinne Eiger');
    const other = firstValueFrom(
      TestBed.inject(Router).events.pipe(filter((event) => event instanceof NavigationEnd)),
    );
    TestBed.inject(OtherTabs).signedOut.next();
    await other;
    await fixture.whenStable();
    expect(heading()).toBe('Please sign in first');
    expect(page.innerText).not.toContain('Corinne');
    expect(TestBed.inject(Router).url).toBe('/profile');
  });

  it('keep the news until the person goes on to another page', async () => {
    const { fixture, page } = await open('/profile', {
      accounts: [],
      redirectError: new ServerError('access_denied', 'id', 'AADB2C90091: cancelled'),
    });
    const outcome = () => page.querySelector('[data-testid="outcome"]');
    await TestBed.inject(Router).navigateByUrl('/profile?again=1');
    await fixture.whenStable();
    expect(outcome()).not.toBeNull();
    await TestBed.inject(Router).navigateByUrl('/');
    await fixture.whenStable();
    expect(outcome()).toBeNull();
  });

  it('keep what stands in the way on every page', async () => {
    const { fixture, page } = await open('/', {
      accounts: [],
      redirectError: new ServerError('server_error', 'id', 'AADB2C90037: error'),
    });
    await TestBed.inject(Router).navigateByUrl('/profile');
    await fixture.whenStable();
    expect(TestBed.inject(Session).state().kind).toBe('signedOut');
    expect(page.querySelector('[data-testid="outcome"]')).not.toBeNull();
  });
});
