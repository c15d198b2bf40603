import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

import { initials } from '../ui/initials';

/** Whom the portal takes the person for: initials and name, cut where there is no room. */
@Component({
  selector: 'app-account-face',
  imports: [TranslocoPipe],
  template: `<span class="avatar" aria-hidden="true">{{ initials() }}</span>
    <bdi class="account-name" data-testid="account-name" translate="no">{{
      name() ?? ('account.unnamed' | transloco)
    }}</bdi>`,
})
export class AccountFace {
  readonly name = input<string>();

  protected readonly initials = computed(() => initials(this.name()));
}
