import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

import { PORTAL_ENVIRONMENT } from '../portal-environment';

/** Which environment this is, as a word; the colour only underlines it. */
@Component({
  selector: 'app-environment-badge',
  imports: [TranslocoPipe],
  template: `<span class="badge" [attr.data-environment]="name">
    <span class="visually-hidden">{{ 'environment.label' | transloco }}: </span
    >{{ 'environment.' + name | transloco }}
  </span>`,
})
export class EnvironmentBadge {
  protected readonly name = inject(PORTAL_ENVIRONMENT).name;
}
