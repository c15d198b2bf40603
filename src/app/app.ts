import { Component, inject } from '@angular/core';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { toSignal } from '@angular/core/rxjs-interop';
import { TranslocoPipe } from '@jsverse/transloco';
import { filter, map } from 'rxjs';

import { followSession } from './shell/follow-session';
import { SessionOutcome } from './shell/session-outcome';
import { SiteFooter } from './shell/site-footer';
import { SiteHeader } from './shell/site-header';

@Component({
  selector: 'app-root',
  imports: [RouterOutlet, SessionOutcome, SiteFooter, SiteHeader, TranslocoPipe],
  templateUrl: './app.html',
})
export class App {
  private readonly router = inject(Router);

  /** Whether a first page is there; until then the place is held, so that nothing jumps. */
  protected readonly hasPage = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(() => true),
    ),
    { initialValue: false },
  );

  constructor() {
    followSession();
  }

  /** The link's own address would navigate away: every relative address starts at the base. */
  protected skipTo(main: HTMLElement, event: Event): void {
    event.preventDefault();
    main.focus();
  }
}
