import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

import { Session } from './session';
import type { Flow } from './sign-in-wish';

/** The ways into the sign-in; the first one as a link or the person wishes, mostly by redirect. */
@Component({
  selector: 'app-sign-in-buttons',
  imports: [TranslocoPipe],
  templateUrl: './sign-in-buttons.html',
})
export class SignInButtons {
  private readonly session = inject(Session);

  protected readonly isLeaving = this.session.isLeaving;
  protected readonly isOffered = computed(
    () => this.session.state().kind === 'signedOut' && this.session.interaction().kind === 'none',
  );

  /** A pointer or the focus on a button is mostly followed by a click. */
  protected warmUp(): void {
    this.session.warmUp();
  }

  protected signIn(flow?: Flow): void {
    void this.session.signIn(flow ? { flow } : {});
  }
}
