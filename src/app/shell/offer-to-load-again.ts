import { ErrorHandler, inject } from '@angular/core';
import {
  type CanMatchFn,
  type NavigationError,
  RedirectCommand,
  type Route,
  Router,
} from '@angular/router';

import { PageNotArrived } from './page-not-arrived';

const sentHere = Symbol('sent here after a failed navigation');

const onlyAfterFailure: CanMatchFn = () => isSentHere(inject(Router));

/**
 * Before all others: takes any address, right after a navigation to it has failed. An address of its own
 * would stay in the history, and loading again would lead back to it.
 */
export const pageNotArrivedRoute: Route = {
  path: '**',
  canMatch: [onlyAfterFailure],
  title: 'notArrived.pageTitle',
  component: PageNotArrived,
};

/**
 * A page that can not be shown, mostly because its code did not come: no network, or a new deployment
 * without the old files. Another page says so, under the address that the person wanted.
 */
export function offerToLoadAgain({ error, url }: NavigationError): RedirectCommand | undefined {
  const router = inject(Router);
  // It may be a fault of ours just as well, and somebody has to see that.
  inject(ErrorHandler).handleError(error);
  // The one page that never has to come can not be the answer to its own failure.
  if (isSentHere(router)) return undefined;
  return new RedirectCommand(router.parseUrl(url), {
    info: sentHere,
    // A page that asks to sign in is replaced under its own address.
    onSameUrlNavigation: 'reload',
  });
}

function isSentHere(router: Router): boolean {
  return router.currentNavigation()?.extras.info === sentHere;
}
