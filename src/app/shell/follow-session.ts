import { Injector, afterNextRender, effect, inject, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { distinctUntilChanged, filter, map, skip } from 'rxjs';

import { outcomeCatalogue } from '../auth/outcome-catalogue';
import { Session } from '../auth/session';
import { PageArrival } from './page-arrival';

/**
 * Keeps page and session together. When somebody signs in or out while a page is open, the guards are
 * asked again: the same address then matches the page that was asked for, or the one that asks to sign
 * in. And whoever goes on to another page has read the news.
 */
export function followSession(): void {
  const session = inject(Session);
  const router = inject(Router);
  const arrival = inject(PageArrival);
  const injector = inject(Injector);
  let wasSignedIn: boolean | undefined;

  effect(() => {
    const { kind } = session.state();
    if (kind === 'loading') return;
    const isSignedIn = kind === 'signedIn';
    if (wasSignedIn !== undefined && wasSignedIn !== isSignedIn && router.navigated)
      void router.navigateByUrl(router.url, { onSameUrlNavigation: 'reload' }).then(() => {
        afterNextRender(
          () => {
            arrival.placeLostFocus();
          },
          { injector },
        );
      });
    wasSignedIn = isSignedIn;
  });

  router.events
    .pipe(
      filter((event) => event instanceof NavigationEnd),
      map(({ urlAfterRedirects }) => urlAfterRedirects.split(/[?#]/)[0]),
      distinctUntilChanged(),
      skip(1),
      takeUntilDestroyed(),
    )
    .subscribe(() => {
      const state = untracked(session.state);
      const outcome = state.kind === 'loading' ? undefined : state.outcome;
      if (outcome && outcomeCatalogue[outcome.kind].tone === 'neutral') session.dismiss();
    });
}
