import type { EnvironmentProviders, Provider } from '@angular/core';
import { inject, provideEnvironmentInitializer } from '@angular/core';
import {
  type Routes,
  TitleStrategy,
  provideRouter,
  withComponentInputBinding,
  withInMemoryScrolling,
} from '@angular/router';

import { PageArrival } from './page-arrival';
import { PageTitle } from './page-title';

/** The pages, with what going to one of them means: its title, the focus, the place on it. */
export function providePages(pages: Routes): (Provider | EnvironmentProviders)[] {
  return [
    provideRouter(
      pages,
      withComponentInputBinding(),
      // Only to learn the places: the router itself would scroll up for a change of the query too.
      withInMemoryScrolling({ scrollPositionRestoration: 'disabled' }),
    ),
    { provide: TitleStrategy, useExisting: PageTitle },
    provideEnvironmentInitializer(() => {
      inject(PageArrival).watch();
    }),
  ];
}
