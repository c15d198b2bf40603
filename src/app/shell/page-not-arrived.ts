import { DOCUMENT } from '@angular/common';
import { Component, InjectionToken, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** Loads the document again; a token, because no test survives it. */
export const RELOAD = new InjectionToken<() => void>('RELOAD', {
  factory: () => {
    const window = inject(DOCUMENT).defaultView;
    return () => window?.location.reload();
  },
});

/** Stands under the address of a page whose code did not come. Never loaded lazily itself. */
@Component({
  selector: 'app-page-not-arrived',
  imports: [TranslocoPipe],
  templateUrl: './page-not-arrived.html',
})
export class PageNotArrived {
  protected readonly loadAgain = inject(RELOAD);
}
