import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

import { SignInButtons } from '../auth/sign-in-buttons';
import { PORTAL_ENVIRONMENT } from '../portal-environment';

/** Stands under the address of a page that needs a person, until there is one. */
@Component({
  selector: 'app-sign-in-needed',
  imports: [SignInButtons, TranslocoPipe],
  templateUrl: './sign-in-needed.html',
})
export class SignInNeeded {
  protected readonly partner = inject(PORTAL_ENVIRONMENT).partner.name;
}
