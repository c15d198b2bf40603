import { Component, computed, input, output } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { TranslocoPipe } from '@jsverse/transloco';
import { interval, map } from 'rxjs';

import type { Outcome } from '../auth/outcome';
import { type OutcomeAction, outcomeCatalogue } from '../auth/outcome-catalogue';
import { CopyButton } from '../ui/copy-button';
import { FocusIfLost } from '../ui/focus-if-lost';

/** A sentence, a reason and a button, in that order; codes are small print. */
@Component({
  selector: 'app-outcome-notice',
  imports: [CopyButton, FocusIfLost, TranslocoPipe],
  templateUrl: './outcome-notice.html',
})
export class OutcomeNotice {
  readonly outcome = input.required<Outcome>();
  readonly isBusy = input(false);
  readonly act = output<OutcomeAction>();

  private readonly now = toSignal(interval(1_000).pipe(map(() => Date.now())), {
    initialValue: Date.now(),
  });

  protected readonly entry = computed(() => outcomeCatalogue[this.outcome().kind]);
  protected readonly texts = computed(() => `outcomes.${this.outcome().kind}`);
  protected readonly code = computed(() => this.outcome().code ?? this.outcome().kind);
  /** Seconds that the service asked to be left alone; 0 where it may be asked. */
  protected readonly wait = computed(() =>
    Math.max(0, Math.ceil(((this.outcome().retryAt ?? 0) - this.now()) / 1_000)),
  );
  protected readonly smallPrint = computed(() =>
    [this.outcome().code, this.outcome().correlationId].filter((part) => part !== undefined),
  );
}
