import { Component, computed, inject } from '@angular/core';
import { type IsActiveMatchOptions, RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';

import { Wishes } from '../auth/wishes';
import { PORTAL_ENVIRONMENT } from '../portal-environment';
import { AccountBar } from './account-bar';
import { EnvironmentBadge } from './environment-badge';
import { LanguageSelect } from './language-select';
import { LogoPreview } from './logo-preview';

@Component({
  selector: 'app-site-header',
  imports: [
    AccountBar,
    EnvironmentBadge,
    LanguageSelect,
    LogoPreview,
    RouterLink,
    RouterLinkActive,
    TranslocoPipe,
  ],
  templateUrl: './site-header.html',
})
export class SiteHeader {
  private readonly environment = inject(PORTAL_ENVIRONMENT);
  private readonly wishes = inject(Wishes);

  protected readonly partner = this.environment.partner;
  /** Of a link or of the person's choice, until somebody is signed in. */
  protected readonly logo = computed(() => this.wishes.current().logo);
  /** Home is home with the parameters of a link too. */
  protected readonly samePath: IsActiveMatchOptions = {
    paths: 'exact',
    queryParams: 'ignored',
    fragment: 'ignored',
    matrixParams: 'ignored',
  };
}
