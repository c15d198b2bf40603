import { Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

import type { Outcome } from '../auth/outcome';
import { CopyButton } from './copy-button';

/** What can be done about an outcome; nothing about settings that only the operator can mend. */
const actions: Record<Outcome['kind'], 'signInAgain' | 'tryAgain' | 'none'> = {
  cancelled: 'none',
  passwordForgotten: 'signInAgain',
  signInAgain: 'signInAgain',
  signUpFirst: 'signInAgain',
  policyMismatch: 'signInAgain',
  inProgress: 'signInAgain',
  refused: 'signInAgain',
  failed: 'signInAgain',
  unreachable: 'tryAgain',
  storageBlocked: 'tryAgain',
  misconfigured: 'none',
};

/** A sentence, a reason and a button, in that order; codes are small print. */
@Component({
  selector: 'app-outcome-notice',
  imports: [CopyButton, TranslocoPipe],
  templateUrl: './outcome-notice.html',
})
export class OutcomeNotice {
  readonly outcome = input.required<Outcome>();
  readonly isBusy = input(false);
  readonly signInAgain = output();
  readonly tryAgain = output();

  protected readonly action = computed(() => actions[this.outcome().kind]);
  protected readonly texts = computed(() => `outcomes.${this.outcome().kind}`);
  protected readonly code = computed(() => this.outcome().code ?? this.outcome().kind);
  protected readonly isNeutral = computed(() => this.outcome().kind === 'cancelled');
  protected readonly smallPrint = computed(() =>
    [this.outcome().code, this.outcome().correlationId]
      .filter((part) => part !== undefined)
      .join(' '),
  );
}
