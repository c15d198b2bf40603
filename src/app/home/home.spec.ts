import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Subject, firstValueFrom } from 'rxjs';

import { MSAL_LOADER } from '../auth/msal-loader';
import { Session } from '../auth/session';
import { Language } from '../language/language';
import { corinneInMsal } from '../testing/fake-msal';
import { leaveMsalTraces, providePortal } from '../testing/provide-portal';
import { Home } from './home';

describe('the home page', () => {
  afterEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });

  it('offers no sign-in to somebody who turns out to be signed in', async () => {
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
    await TestBed.inject(Language).choose('en');
    const fixture = TestBed.createComponent(Home);
    const page = fixture.nativeElement as HTMLElement;
    await fixture.whenStable();
    expect(page.innerText.trim()).toBe('One moment, please.');

    arrival.next();
    await TestBed.inject(Session).ready;
    await fixture.whenStable();
    expect(page.querySelector('h1')?.innerText).toBe('Welcome, Corinne');
    expect(page.querySelector('.late')).toBeNull();
  });

  it('draws a wait only once it is noticed', () => {
    const wait = document.body.appendChild(document.createElement('p'));
    wait.className = 'late';
    expect(getComputedStyle(wait).opacity).toBe('0');
    expect(getComputedStyle(wait).animationDelay).toBe('0.3s');
    wait.remove();
  });
});
