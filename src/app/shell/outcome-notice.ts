import {
  Component,
  DOCUMENT,
  type ElementRef,
  afterRenderEffect,
  computed,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { TranslocoPipe } from '@jsverse/transloco';
import { interval, map } from 'rxjs';

import type { Outcome } from '../auth/outcome';
import { type OutcomeAction, outcomeCatalogue } from '../auth/outcome-catalogue';
import { CopyButton } from '../ui/copy-button';

/** A sentence, a reason and a button, in that order; codes are small print. */
@Component({
  selector: 'app-outcome-notice',
  imports: [CopyButton, TranslocoPipe],
  templateUrl: './outcome-notice.html',
})
export class OutcomeNotice {
  readonly outcome = input.required<Outcome>();
  readonly isBusy = input(false);
  readonly act = output<OutcomeAction>();

  private readonly document = inject(DOCUMENT);
  private readonly title = viewChild.required<ElementRef<HTMLElement>>('title');
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
    [this.outcome().code, this.outcome().correlationId]
      .filter((part) => part !== undefined)
      .join(' '),
  );

  constructor() {
    afterRenderEffect(() => {
      this.outcome();
      // Where the focus got lost, with a button that was switched off or a page that was left, it goes
      // to what happened. Somebody who is somewhere hears of it and stays there.
      const { activeElement, body } = this.document;
      if (activeElement === null || activeElement === body) this.title().nativeElement.focus();
    });
  }
}
