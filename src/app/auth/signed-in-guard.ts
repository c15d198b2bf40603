import { inject } from '@angular/core';
import type { CanMatchFn } from '@angular/router';

import { Session } from './session';

/**
 * Lets a route match only while somebody is signed in; the route after it with the same path then
 * asks to sign in. So a refused page is a page too, under the address that the person wanted.
 */
export const signedInGuard: CanMatchFn = async () => {
  const session = inject(Session);
  await session.ready;
  const isSignedIn = session.state().kind === 'signedIn';
  // Who wants this page is about to sign in.
  if (!isSignedIn) session.warmUp();
  return isSignedIn;
};
