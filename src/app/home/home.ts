import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';

import { Session } from '../auth/session';
import { SignInButtons } from '../auth/sign-in-buttons';
import { SignInOptions } from '../auth/sign-in-options';
import { PORTAL_ENVIRONMENT } from '../portal-environment';
import { CopyButton } from '../ui/copy-button';
import { nameInHeading } from '../ui/name-in-heading';

@Component({
  selector: 'app-home',
  imports: [CopyButton, RouterLink, SignInButtons, SignInOptions, TranslocoPipe],
  templateUrl: './home.html',
})
export class Home {
  private readonly session = inject(Session);
  private readonly environment = inject(PORTAL_ENVIRONMENT);

  protected readonly partner = this.environment.partner.name;
  protected readonly sample = this.environment.sample;
  protected readonly mailboxUrl = this.sample ? `${this.sample.b2cUrl}/_emulator/mailbox` : '';
  protected readonly state = this.session.state;
  protected readonly firstName = computed(() => {
    const state = this.session.state();
    if (state.kind !== 'signedIn') return '';
    return nameInHeading(state.account.givenName) ?? nameInHeading(state.account.name) ?? '';
  });
}
