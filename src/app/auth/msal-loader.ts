import { EnvironmentInjector, InjectionToken, inject } from '@angular/core';

import type { LoadedMsal } from './load-msal';

/** Brings MSAL, at most once. Tests put a prepared MSAL in its place. */
export const MSAL_LOADER = new InjectionToken<() => Promise<LoadedMsal>>('MSAL_LOADER');

export function msalLoader(): () => Promise<LoadedMsal> {
  const injector = inject(EnvironmentInjector);
  let loaded: Promise<LoadedMsal> | undefined;
  return () => {
    loaded ??= import('./load-msal')
      .then(({ loadMsal }) => loadMsal(injector))
      .catch((error: unknown) => {
        // A chunk that did not arrive may arrive at the next try.
        loaded = undefined;
        throw error;
      });
    return loaded;
  };
}
