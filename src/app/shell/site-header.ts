import { Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';

import { PORTAL_ENVIRONMENT } from '../portal-environment';
import { AccountBar } from './account-bar';
import { EnvironmentBadge } from './environment-badge';
import { LanguageSelect } from './language-select';

@Component({
  selector: 'app-site-header',
  imports: [
    AccountBar,
    EnvironmentBadge,
    LanguageSelect,
    RouterLink,
    RouterLinkActive,
    TranslocoPipe,
  ],
  templateUrl: './site-header.html',
})
export class SiteHeader {
  private readonly environment = inject(PORTAL_ENVIRONMENT);

  protected readonly partner = this.environment.partner;
}
