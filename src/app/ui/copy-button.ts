import { Component, computed, inject, input, signal } from '@angular/core';
import { DOCUMENT } from '@angular/common';
import { TranslocoPipe } from '@jsverse/transloco';

/** Copies a text on purpose; says whether the browser did. */
@Component({
  selector: 'app-copy-button',
  imports: [TranslocoPipe],
  template: `<button type="button" class="quiet small" (click)="copy()">
      <span class="icon icon-copy" aria-hidden="true"></span>
      {{ label() | transloco }}
    </button>
    <span class="visually-hidden" role="status">{{ announcement() | transloco }}</span>`,
})
export class CopyButton {
  readonly text = input.required<string>();

  private readonly clipboard = inject(DOCUMENT).defaultView?.navigator.clipboard;
  private readonly result = signal<'none' | 'copied' | 'refused'>('none');

  protected readonly label = computed(() =>
    this.result() === 'none' ? 'copy.copy' : `copy.${this.result()}`,
  );
  protected readonly announcement = computed(() =>
    this.result() === 'none' ? '' : `copy.${this.result()}`,
  );

  protected async copy(): Promise<void> {
    try {
      await this.clipboard?.writeText(this.text());
      this.result.set(this.clipboard ? 'copied' : 'refused');
    } catch {
      // A browser may refuse the clipboard; the text beside the button can still be selected.
      this.result.set('refused');
    }
  }
}
