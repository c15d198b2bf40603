import { effect, inject } from '@angular/core';
import { Router } from '@angular/router';

import { Session } from '../auth/session';

/**
 * Asks the guards again when somebody signs in or out while a page is open: the same address then
 * matches the page that was asked for, or the one that asks to sign in. No other page changes.
 */
export function followSession(): void {
  const session = inject(Session);
  const router = inject(Router);
  let wasSignedIn: boolean | undefined;

  effect(() => {
    const { kind } = session.state();
    if (kind === 'loading') return;
    const isSignedIn = kind === 'signedIn';
    if (wasSignedIn !== undefined && wasSignedIn !== isSignedIn && router.navigated)
      void router.navigateByUrl(router.url, { onSameUrlNavigation: 'reload' });
    wasSignedIn = isSignedIn;
  });
}
