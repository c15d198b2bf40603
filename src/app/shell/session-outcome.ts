import { Component, computed, inject } from '@angular/core';

import { Session } from '../auth/session';
import { OutcomeNotice } from '../ui/outcome-notice';

/** How the last attempt to sign in or out ended, above whatever page is open. */
@Component({
  selector: 'app-session-outcome',
  imports: [OutcomeNotice],
  template: `@if (outcome(); as outcome) {
    <app-outcome-notice
      [outcome]="outcome"
      [isBusy]="isLeaving()"
      (signInAgain)="signIn()"
      (tryAgain)="retry()"
    />
  }`,
})
export class SessionOutcome {
  private readonly session = inject(Session);

  protected readonly isLeaving = this.session.isLeaving;
  protected readonly outcome = computed(() => {
    const state = this.session.state();
    return state.kind === 'loading' ? undefined : state.outcome;
  });

  protected signIn(): void {
    void this.session.signIn();
  }

  protected retry(): void {
    void this.session.retry();
  }
}
