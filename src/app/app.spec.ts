import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { ServerError } from '@azure/msal-browser';

import { environment } from '../environments/environment';
import { environment as prod } from '../environments/environment.prod';
import type { PortalEnvironment } from '../environments/portal-environment';
import { App } from './app';
import { routes } from './app.routes';
import { Language } from './language/language';
import { providePages } from './shell/provide-pages';
import { type FakeMsalScript, corinneInMsal } from './testing/fake-msal';
import { leaveMsalTraces, providePortal } from './testing/provide-portal';

async function open(
  url: string,
  script: FakeMsalScript = {},
  portalEnvironment: PortalEnvironment = environment,
) {
  const { msal, providers } = providePortal(script, portalEnvironment);
  TestBed.configureTestingModule({
    providers: [...providers, ...providePages(routes)],
  });
  await TestBed.inject(Language).choose('en');
  const fixture = TestBed.createComponent(App);
  await TestBed.inject(Router).navigateByUrl(url);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const byTestId = (id: string) => page.querySelector<HTMLElement>(`[data-testid="${id}"]`);
  return { msal, fixture, page, byTestId, text: (id: string) => byTestId(id)?.innerText.trim() };
}

const openSignedIn = (url: string, script: FakeMsalScript = {}) => {
  leaveMsalTraces();
  return open(url, { accounts: [corinneInMsal], ...script });
};

describe('the portal', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });
  afterEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });

  it('offers the sign-in, with the sample account of the local environment', async () => {
    const { page, byTestId } = await open('/');
    expect(page.querySelector('h1')?.innerText).toBe('Sign in to Demo Partner');
    expect(byTestId('sign-in')?.innerText.trim()).toBe('Sign in');
    expect(page.innerText).toContain('corinne.eiger@example.com');
    expect(document.title).toBe('Home – Demo Partner – Local');
  });

  it('greets the person who is signed in', async () => {
    const { page, text } = await openSignedIn('/');
    expect(page.querySelector('h1')?.innerText).toBe('Welcome, Corinne');
    expect(text('account-name')).toBe('Corinne Eiger');
  });

  it('shows the seven claims', async () => {
    const { text, page } = await openSignedIn('/profile');
    expect(text('claim-name')).toBe('Corinne Eiger');
    expect(text('claim-given_name')).toBe('Corinne');
    expect(text('claim-family_name')).toBe('Eiger');
    expect(text('claim-correspondenceMail')).toBe('corinne@example.org');
    expect(text('claim-acr')).toBe('b2c_1a_signup_signin_test');
    expect(text('claim-oid')).toBe('9749fccb-00cc-4d91-b9ea-fbee8c37de09');
    const roles = page.querySelectorAll('[data-testid="claim-ds_roles"] li');
    expect([...roles].map((role) => role.textContent)).toEqual(['ds_pp', 'hoster']);
  });

  it('says which claims a token lacks', async () => {
    const { text } = await openSignedIn('/profile', {
      accounts: [{ ...corinneInMsal, idTokenClaims: { name: 'Corinne' } }],
    });
    expect(text('claim-oid')).toBe('Not in the token');
    expect(text('claim-ds_roles')).toBe('No roles');
  });

  it('asks to sign in, under the same address, where the profile needs a person', async () => {
    const { page, byTestId } = await open('/profile');
    expect(page.querySelector('h1')?.innerText).toBe('Please sign in first');
    expect(byTestId('sign-in')).not.toBeNull();
    expect(TestBed.inject(Router).url).toBe('/profile');
  });

  it('brings MSAL for a guarded page and for a pointer on the button, not for the home page', async () => {
    const { msal, byTestId } = await open('/');
    expect(msal.loads).toBe(0);
    byTestId('sign-in')?.dispatchEvent(new Event('pointerenter'));
    expect(msal.loads).toBe(1);
    await TestBed.inject(Router).navigateByUrl('/profile');
    expect(msal.loads).toBe(2);
  });

  it('keeps the page and says how it ended when the sign-in can not be opened', async () => {
    const { fixture, page, byTestId } = await open('/profile', {
      accounts: [],
      loginError: new ServerError('access_denied', 'id', 'AADB2C90091: cancelled'),
    });
    byTestId('sign-in')?.click();
    await fixture.whenStable();
    expect(page.querySelector('h1')?.innerText).toBe('Please sign in first');
    expect(byTestId('outcome')?.dataset['code']).toBe('AADB2C90091');
  });

  it('never ends in a blank page after a cancelled sign-in', async () => {
    leaveMsalTraces();
    const { byTestId, page } = await open('/profile', {
      redirectError: new ServerError('access_denied', 'id', 'AADB2C90091: cancelled\r\n'),
    });
    expect(byTestId('outcome')?.dataset['code']).toBe('AADB2C90091');
    expect(byTestId('outcome')?.innerText).toContain('The sign-in was cancelled.');
    expect(page.querySelector('h1')?.innerText).toBe('Please sign in first');
  });

  it('names the setting that an unfinished configuration lacks', async () => {
    const { byTestId, page } = await open('/', {}, prod);
    expect(byTestId('outcome')?.innerText).toContain('clientId');
    expect(page.querySelector<HTMLButtonElement>('[data-testid="sign-in"]')?.disabled).toBeTrue();
    expect(document.title).toBe('Home – discover.swiss');
  });

  it('has a page for addresses that do not exist', async () => {
    const { page } = await open('/nowhere');
    expect(page.querySelector('h1')?.innerText).toBe('There is no such page');
  });

  it('changes the language of page, title and document', async () => {
    const { fixture, page } = await open('/');
    const select = page.querySelector<HTMLSelectElement>('[data-testid="language-select"]');
    if (!select) throw new Error('no language menu');
    select.value = 'de';
    select.dispatchEvent(new Event('change'));
    await TestBed.inject(Language).choose('de');
    await fixture.whenStable();
    expect(page.querySelector('h1')?.innerText).toBe('Bei Demo Partner anmelden');
    expect(document.title).toBe('Startseite – Demo Partner – Lokal');
    expect(document.documentElement.lang).toBe('de');
  });
});
