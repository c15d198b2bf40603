import { DOCUMENT, ViewportScroller } from '@angular/common';
import { DestroyRef, EnvironmentInjector, Service, afterNextRender, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import {
  type ActivatedRouteSnapshot,
  NavigationEnd,
  NavigationStart,
  type Route,
  Router,
  Scroll,
} from '@angular/router';

import { isFocusLost } from '../ui/focus-if-lost';

/** A page as a person knows it: neither its query nor its fragment makes another one. */
interface Page {
  readonly route: Route | null;
  readonly path: string;
}

/**
 * Puts a person at the beginning of the page that they went to, as the browser does where each page is
 * a document: the focus on its heading, which a screen reader then says, the window at its top, or
 * where it was on the way back. The first page is the browser's own business.
 */
@Service()
export class PageArrival {
  private readonly router = inject(Router);
  private readonly scroller = inject(ViewportScroller);
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(EnvironmentInjector);
  private readonly destroyRef = inject(DestroyRef);

  private page: Page | undefined;
  private isNewPage = false;

  /** Needs the router's `Scroll` events: `withInMemoryScrolling()`. */
  watch(): void {
    this.router.events.pipe(takeUntilDestroyed(this.destroyRef)).subscribe((event) => {
      if (event instanceof NavigationStart && this.page) this.leave();
      if (event instanceof NavigationEnd) this.arrive(event.urlAfterRedirects);
      if (event instanceof Scroll && this.isNewPage)
        this.scroller.scrollToPosition(event.position ?? [0, 0], { behavior: 'instant' });
    });
  }

  /** A page that stays but says something else now, as after a sign-in in a popup. */
  placeLostFocus(): void {
    if (isFocusLost(this.document)) this.focusHeading(true);
  }

  private leave(): void {
    // On the way back the browser would scroll the page that is left, before the other one is there.
    this.scroller.setHistoryScrollRestoration('manual');
  }

  private arrive(url: string): void {
    const before = this.page;
    this.page = { route: shownRoute(this.router.routerState.snapshot.root), path: pathOf(url) };
    this.isNewPage =
      before !== undefined && (before.route !== this.page.route || before.path !== this.page.path);
    if (!this.isNewPage) return;
    const isSamePlace = before?.path === this.page.path;
    afterNextRender(
      () => {
        this.focusHeading(isSamePlace);
      },
      { injector: this.injector },
    );
  }

  /** A page that took another's place, as after a sign-out, leaves the word to what happened. */
  private focusHeading(isSamePlace: boolean): void {
    const main = this.document.querySelector('main');
    if (isSamePlace && main?.querySelector('.notice')) return;
    const heading = main?.querySelector('h1') ?? main;
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
  }
}

function shownRoute(snapshot: ActivatedRouteSnapshot): Route | null {
  return snapshot.firstChild ? shownRoute(snapshot.firstChild) : snapshot.routeConfig;
}

function pathOf(url: string): string {
  return url.replace(/[?#].*$/s, '');
}
