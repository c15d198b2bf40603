import { Location } from '@angular/common';
import { ApplicationRef, Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { type Event, Router, RouterOutlet, Scroll } from '@angular/router';
import { filter, firstValueFrom } from 'rxjs';

import { providePortal } from '../testing/provide-portal';
import { providePages } from './provide-pages';

@Component({ template: `<h1>First</h1>` })
class First {}

@Component({
  template: `<h1>Second</h1>
    <button type="button">Act</button>`,
})
class Second {}

@Component({ template: 'no heading' })
class Bare {}

@Component({
  selector: 'app-root',
  imports: [RouterOutlet],
  template: `<main style="min-height: 5000px"><router-outlet /></main>`,
})
class Root {}

const isSignedIn = signal(false);

async function start(url: string) {
  isSignedIn.set(false);
  TestBed.configureTestingModule({
    providers: [
      ...providePortal().providers,
      ...providePages([
        { path: 'first', component: First },
        { path: 'second', component: Second },
        { path: 'bare', component: Bare },
        { path: 'guarded', canMatch: [() => isSignedIn()], component: First },
        { path: 'guarded', component: Second },
      ]),
    ],
  });
  const application = TestBed.inject(ApplicationRef);
  const router = TestBed.inject(Router);
  const location = TestBed.inject(Location);
  const arrived = async (go: () => unknown) => {
    const scrolled = firstValueFrom(
      router.events.pipe(filter((event: Event) => event instanceof Scroll)),
    );
    go();
    await scrolled;
    await application.whenStable();
  };
  // A start as in main.ts: only then does the router listen to the browser.
  const host = document.body.appendChild(document.createElement('app-root'));
  location.go(url);
  await arrived(() => application.bootstrap(Root, host));
  return {
    open: (to: string) =>
      arrived(() => router.navigateByUrl(to, { onSameUrlNavigation: 'reload' })),
    back: () =>
      arrived(() => {
        location.back();
      }),
    button: () => host.querySelector('button'),
  };
}

const focused = () => document.activeElement?.textContent;

describe('arriving at a page', () => {
  afterEach(() => {
    window.scrollTo(0, 0);
  });

  it('leaves the focus alone on the first page', async () => {
    await start('/first');
    expect(document.activeElement).toBe(document.body);
  });

  it('puts the focus on the heading of the next', async () => {
    const { open } = await start('/first');
    await open('/second');
    expect(focused()).toBe('Second');
  });

  it('draws no frame round the heading', async () => {
    const { open } = await start('/first');
    await open('/second');
    expect(getComputedStyle(document.activeElement ?? document.body).outlineStyle).toBe('none');
  });

  it('puts the focus on the main part where a page has no heading yet', async () => {
    const { open } = await start('/first');
    await open('/bare');
    expect(document.activeElement?.tagName).toBe('MAIN');
  });

  it('starts at the top, and goes back to where the person was', async () => {
    const { open, back } = await start('/first');
    window.scrollTo(0, 700);
    await open('/second');
    expect(window.scrollY).toBe(0);
    await back();
    expect(focused()).toBe('First');
    expect(window.scrollY).toBe(700);
  });

  for (const same of ['/second?logo=acme', '/second#part', '/second']) {
    it(`leaves focus and place alone from /second to ${same}`, async () => {
      const { open, button } = await start('/first');
      await open('/second');
      button()?.focus();
      window.scrollTo(0, 300);
      await open(same);
      expect(document.activeElement).toBe(button());
      expect(window.scrollY).toBe(300);
    });
  }

  it('counts as a page what takes the place of another under the same address', async () => {
    const { open } = await start('/guarded');
    isSignedIn.set(true);
    await open('/guarded');
    expect(focused()).toBe('First');
  });
});
