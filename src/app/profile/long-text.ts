import { Component, computed, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

import { shorten } from '../ui/shorten';

const lettersAtFirst = 300;

/** A text as the token or the service says it, letter by letter; a very long one opens on request. */
@Component({
  selector: 'app-long-text',
  imports: [TranslocoPipe],
  template: `<bdi>{{ isOpen() ? text() : short().start }}</bdi>
    @if (!short().isWhole) {
      <button
        type="button"
        class="quiet small"
        translate="yes"
        [attr.aria-expanded]="isOpen()"
        (click)="isOpen.set(!isOpen())"
      >
        {{ (isOpen() ? 'claims.showBeginning' : 'claims.showWhole') | transloco }}
      </button>
    }`,
})
export class LongText {
  readonly text = input.required<string>();

  protected readonly isOpen = signal(false);
  protected readonly short = computed(() => shorten(this.text(), lettersAtFirst));
}
