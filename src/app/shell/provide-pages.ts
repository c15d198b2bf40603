import type { EnvironmentProviders, Provider } from '@angular/core';
import { inject, provideEnvironmentInitializer } from '@angular/core';
import {
  type Routes,
  TitleStrategy,
  provideRouter,
  withComponentInputBinding,
  withInMemoryScrolling,
  withNavigationErrorHandler,
} from '@angular/router';

import { offerToLoadAgain, pageNotArrivedRoute } from './offer-to-load-again';
import { PageArrival } from './page-arrival';
import { PageTitle } from './page-title';

/**
 * The pages, with what going to one of them means: its title, the focus, the place on it, and what
 * stands there when it does not come.
 */
export function providePages(pages: Routes): (Provider | EnvironmentProviders)[] {
  return [
    provideRouter(
      [pageNotArrivedRoute, ...pages],
      withComponentInputBinding(),
      // Only to learn the places: the router itself would scroll up for a change of the query too.
      withInMemoryScrolling({ scrollPositionRestoration: 'disabled' }),
      withNavigationErrorHandler(offerToLoadAgain),
    ),
    { provide: TitleStrategy, useExisting: PageTitle },
    provideEnvironmentInitializer(() => {
      inject(PageArrival).watch();
    }),
  ];
}
