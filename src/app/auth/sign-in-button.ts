import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

import { Session } from './session';

/** The one way into the sign-in; says so while the browser leaves. */
@Component({
  selector: 'app-sign-in-button',
  imports: [TranslocoPipe],
  templateUrl: './sign-in-button.html',
})
export class SignInButton {
  private readonly session = inject(Session);

  protected readonly isLeaving = this.session.isLeaving;
  protected readonly isOffered = computed(
    () => this.session.state().kind === 'signedOut' && !this.isLeaving(),
  );

  /** A pointer or the focus on the button is mostly followed by a click. */
  protected warmUp(): void {
    this.session.warmUp();
  }

  protected signIn(): void {
    void this.session.signIn();
  }
}
