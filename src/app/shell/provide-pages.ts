import {
  APP_BOOTSTRAP_LISTENER,
  type EnvironmentProviders,
  Injector,
  type Provider,
  inject,
} from '@angular/core';
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
    {
      // Not before the start: the router, and with it the title, would be there before the texts.
      provide: APP_BOOTSTRAP_LISTENER,
      multi: true,
      useFactory: () => {
        const injector = inject(Injector);
        return () => {
          injector.get(PageArrival).watch();
        };
      },
    },
  ];
}
