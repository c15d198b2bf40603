import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

import { PORTAL_ENVIRONMENT } from '../portal-environment';

/**
 * The logo that the sign-in page would show. Only those of the configuration, by name: an address from
 * outside never becomes a picture here.
 */
@Component({
  selector: 'app-logo-preview',
  imports: [TranslocoPipe],
  template: `@if (src(); as src) {
    <img
      class="logo-preview"
      width="96"
      height="32"
      referrerpolicy="no-referrer"
      data-testid="logo-preview"
      [src]="src"
      [alt]="'shell.logoPreview' | transloco: { name: name() }"
    />
  }`,
})
export class LogoPreview {
  private readonly logos = inject(PORTAL_ENVIRONMENT).partner.logos;

  readonly name = input.required<string>();

  /** Own names only: `constructor` is no logo. */
  protected readonly src = computed(() =>
    Object.hasOwn(this.logos, this.name()) ? this.logos[this.name()] : undefined,
  );
}
