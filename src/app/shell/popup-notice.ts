import { Component, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

import { FocusIfLost } from '../ui/focus-if-lost';

/** Says where the sign-in goes on while it is in a window of its own, and how to get out of it. */
@Component({
  selector: 'app-popup-notice',
  imports: [FocusIfLost, TranslocoPipe],
  template: `<section class="notice" data-testid="popup-open" data-tone="neutral" role="status">
    <h2 appFocusIfLost>{{ 'popup.title' | transloco }}</h2>
    <p>{{ 'popup.text' | transloco }}</p>
    <p class="notice-action">
      <button type="button" class="secondary" data-testid="popup-show" (click)="show.emit()">
        {{ 'popup.show' | transloco }}
      </button>
      <button type="button" class="quiet" data-testid="popup-cancel" (click)="cancelled.emit()">
        {{ 'popup.cancel' | transloco }}
      </button>
    </p>
  </section>`,
})
export class PopupNotice {
  readonly show = output();
  readonly cancelled = output();
}
