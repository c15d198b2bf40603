import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

import { Session } from '../auth/session';
import { initials } from '../ui/initials';

/** Who is signed in, and the way out. Empty while nobody is. */
@Component({
  selector: 'app-account-bar',
  imports: [TranslocoPipe],
  templateUrl: './account-bar.html',
})
export class AccountBar {
  private readonly session = inject(Session);

  protected readonly isLeaving = this.session.isLeaving;
  protected readonly account = computed(() => {
    const state = this.session.state();
    return state.kind === 'signedIn' ? state.account : undefined;
  });
  protected readonly initials = computed(() => initials(this.account()?.name));

  protected signOut(): void {
    void this.session.signOut();
  }
}
