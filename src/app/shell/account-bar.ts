import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

import { Session } from '../auth/session';
import { AccountFace } from './account-face';
import { AccountMenu } from './account-menu';

/**
 * Who is signed in, and the way out. Empty while it is nobody. The menu behind the name comes after the
 * name: nobody who is signed out waits for its code, and without it the way out is still there.
 */
@Component({
  selector: 'app-account-bar',
  imports: [AccountFace, AccountMenu, TranslocoPipe],
  templateUrl: './account-bar.html',
})
export class AccountBar {
  private readonly session = inject(Session);

  protected readonly isLeaving = this.session.isLeaving;
  protected readonly account = computed(() => {
    const state = this.session.state();
    return state.kind === 'signedIn' ? state.account : undefined;
  });

  /** A cached account is being read: its place is kept, so that nothing jumps when it is there. */
  protected readonly isLoading = computed(() => this.session.state().kind === 'loading');

  protected signOut(): void {
    void this.session.signOut();
  }
}
