import { Component, computed, inject } from '@angular/core';

import type { OutcomeAction } from '../auth/outcome-catalogue';
import { Session } from '../auth/session';
import { OutcomeNotice } from './outcome-notice';
import { PopupNotice } from './popup-notice';

/** What goes on with the sign-in, or how it ended last, above whatever page is open. */
@Component({
  selector: 'app-session-outcome',
  imports: [OutcomeNotice, PopupNotice],
  template: `@if (isInPopup()) {
      <app-popup-notice (show)="session.showPopup()" (cancelled)="session.cancelPopup()" />
    } @else if (outcome(); as outcome) {
      <app-outcome-notice [outcome]="outcome" [isBusy]="session.isLeaving()" (act)="act($event)" />
    }`,
})
export class SessionOutcome {
  protected readonly session = inject(Session);

  protected readonly isInPopup = computed(() => this.session.interaction().kind === 'popup');
  protected readonly outcome = computed(() => {
    const state = this.session.state();
    return state.kind === 'loading' ? undefined : state.outcome;
  });

  protected act(action: OutcomeAction): void {
    void this.session.act(action);
  }
}
