import { Component, effect, inject } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';

import { Session } from '../auth/session';
import { SignInButtons } from '../auth/sign-in-buttons';
import { PORTAL_ENVIRONMENT } from '../portal-environment';

/** Stands under the address of a page that needs a person, until there is one. */
@Component({
  selector: 'app-sign-in-needed',
  imports: [SignInButtons, TranslocoPipe],
  templateUrl: './sign-in-needed.html',
})
export class SignInNeeded {
  private readonly session = inject(Session);
  private readonly router = inject(Router);

  protected readonly partner = inject(PORTAL_ENVIRONMENT).partner.name;

  constructor() {
    // Once somebody is signed in, the same address matches the page that was asked for.
    effect(() => {
      if (this.session.state().kind === 'signedIn')
        void this.router.navigateByUrl(this.router.url, { onSameUrlNavigation: 'reload' });
    });
  }
}
