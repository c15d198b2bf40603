import { Location } from '@angular/common';
import { Component, ErrorHandler } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { NavigationEnd, Router } from '@angular/router';
import { filter, firstValueFrom } from 'rxjs';

import { App } from '../app';
import { Language } from '../language/language';
import { providePortal } from '../testing/provide-portal';
import { RELOAD } from './page-not-arrived';
import { providePages } from './provide-pages';

@Component({ template: '<h1>Arrived</h1>' })
class Arrived {}

@Component({ template: '<h1>Arrived late</h1>' })
class ArrivedLate {}

@Component({ template: '' })
class Broken {
  constructor() {
    throw new Error('broken');
  }
}

async function open(url: string) {
  const reload = jasmine.createSpy('reload');
  const handleError = jasmine.createSpy('handleError');
  const lost = new TypeError('Failed to fetch dynamically imported module');
  let isOnline = false;
  let isSignedIn = false;
  TestBed.configureTestingModule({
    providers: [
      ...providePortal().providers,
      ...providePages([
        { path: 'arrived', component: Arrived },
        {
          path: 'lost',
          loadComponent: () => (isOnline ? Promise.resolve(ArrivedLate) : Promise.reject(lost)),
        },
        {
          path: 'guarded',
          canMatch: [() => isSignedIn],
          loadComponent: () => Promise.reject(lost),
        },
        { path: 'guarded', component: Arrived },
        { path: 'broken', component: Broken },
        { path: '**', component: Arrived, title: 'notFound.pageTitle' },
      ]),
      { provide: RELOAD, useValue: reload },
      { provide: ErrorHandler, useValue: { handleError } },
    ],
  });
  await TestBed.inject(Language).choose('en');
  const fixture = TestBed.createComponent(App);
  const router = TestBed.inject(Router);
  const page = fixture.nativeElement as HTMLElement;
  const goTo = async (to: string) => {
    await router.navigateByUrl(to, { onSameUrlNavigation: 'reload' });
    await fixture.whenStable();
  };
  const location = TestBed.inject(Location);
  router.setUpLocationChangeListener();
  await goTo(url);
  return {
    page,
    goTo,
    reload,
    handleError,
    address: () => location.path(true),
    history: () => location.getState(),
    back: async () => {
      const ended = firstValueFrom(
        router.events.pipe(filter((event) => event instanceof NavigationEnd)),
      );
      location.back();
      await ended;
      await fixture.whenStable();
    },
    signIn: () => {
      isSignedIn = true;
    },
    heading: () => page.querySelector('h1')?.innerText,
    comeOnline: () => {
      isOnline = true;
    },
  };
}

describe('a page that does not arrive', () => {
  afterEach(() => {
    localStorage.clear();
  });

  it('leaves a page in its place, under the address that was wanted', async () => {
    const { goTo, heading, address } = await open('/arrived');
    await goTo('/lost?logo=acme#part');
    expect(heading()).toBe('This page did not arrive');
    expect(address()).toBe('/lost?logo=acme#part');
    expect(document.title).toBe('Page did not arrive – Demo Partner – Local');
  });

  it('leaves no blank page where it is the very first', async () => {
    const { heading, address, page } = await open('/lost');
    expect(heading()).toBe('This page did not arrive');
    expect(address()).toBe('/lost');
    expect(page.querySelector('.page-wait')).toBeNull();
  });

  it('is loaded again as a document', async () => {
    const { page, reload } = await open('/lost');
    page.querySelector<HTMLElement>('[data-testid="load-again"]')?.click();
    expect(reload).toHaveBeenCalledOnceWith();
  });

  it('is tried again on the way back', async () => {
    const { goTo, heading, comeOnline, back } = await open('/lost');
    await goTo('/arrived');
    comeOnline();
    await back();
    expect(heading()).toBe('Arrived late');
  });

  it('takes the place of a page under the same address', async () => {
    const { heading, goTo, signIn } = await open('/guarded');
    expect(heading()).toBe('Arrived');
    signIn();
    await goTo('/guarded');
    expect(heading()).toBe('This page did not arrive');
  });

  it('leaves the way to other pages open', async () => {
    const { goTo, heading, address } = await open('/lost');
    await goTo('/arrived');
    expect(heading()).toBe('Arrived');
    expect(address()).toBe('/arrived');
  });

  it('is reported, since the fault may be ours', async () => {
    const { goTo, heading, handleError } = await open('/arrived');
    await goTo('/broken');
    expect(heading()).toBe('This page did not arrive');
    expect(handleError).toHaveBeenCalledOnceWith(new Error('broken'));
  });

  it('leaves no trace of itself in the history, where loading again would find it', async () => {
    const { history } = await open('/lost');
    expect(history()).not.toEqual(jasmine.objectContaining({ ɵrouterUrl: jasmine.anything() }));
  });
});
