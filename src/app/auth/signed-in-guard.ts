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
  return session.state().kind === 'signedIn';
};
