import { DOCUMENT, Service, inject, signal } from '@angular/core';

import { PORTAL_ENVIRONMENT } from '../portal-environment';
import { readLinkWish, wishQuery, withoutPrefill } from './link-wish';
import { dropMarks, readMark, setMark } from './session-marks';
import type { SignInWish } from './sign-in-wish';

/**
 * What the next sign-in should be like: from the link that opened the portal, changed by the person.
 * Kept in the tab's storage until somebody is signed in, so that a cancelled sign-in loses nothing.
 */
@Service()
export class Wishes {
  private readonly environment = inject(PORTAL_ENVIRONMENT);
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly wish = signal<SignInWish>({});
  private readonly refusedNames = signal<readonly string[]>([]);

  readonly current = this.wish.asReadonly();
  /** Parameters of the link whose values are not passed on. */
  readonly refused = this.refusedNames.asReadonly();

  constructor() {
    const location = this.window?.location;
    const link = readLinkWish(location?.search ?? '', this.environment);
    this.refusedNames.set(link.refused);
    this.wish.set({ ...this.kept(), ...link.wish });
    if (Object.keys(link.wish).length > 0) this.keep();
    this.takeOutOfAddress();
  }

  change(wish: SignInWish): void {
    this.wish.set(wish);
    this.keep();
  }

  /** Somebody is signed in: the next sign-in starts afresh. */
  forget(): void {
    this.wish.set({});
    this.refusedNames.set([]);
    dropMarks('wish');
  }

  private keep(): void {
    setMark('wish', wishQuery(this.wish(), this.environment));
  }

  /** Written and read as a link is: what the storage holds is outside data like any other. */
  private kept(): SignInWish {
    return readLinkWish(readMark('wish') ?? '', this.environment).wish;
  }

  private takeOutOfAddress(): void {
    if (!this.window) return;
    const { history, location } = this.window;
    const clean = withoutPrefill(location.href);
    if (clean !== location.href) history.replaceState(history.state, '', clean);
  }
}
