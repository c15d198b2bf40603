import type { MsalService } from '@azure/msal-angular';
import type { AuthenticationResult } from '@azure/msal-browser';
import { firstValueFrom } from 'rxjs';

import { listenForPopupAnswer } from './popup-answers';
import { type PopupWindow, watchPopup } from './popup-watch';
import type { SignInRequest } from './sign-in-request';

/** How a sign-in in a window of its own ended for the page that opened it. */
export type PopupEnd =
  | { readonly kind: 'signedIn'; readonly result: AuthenticationResult }
  /** By the person, in the window or here. */
  | { readonly kind: 'closed' }
  /** Another way to sign in was chosen meanwhile. */
  | { readonly kind: 'superseded' }
  | { readonly kind: 'failed'; readonly error: unknown };

const popupSize = { width: 480, height: 720 };

interface Attempt {
  popup?: PopupWindow;
  readonly end: (end: PopupEnd) => void;
  /** What watches and listens until the answer is there. */
  readonly watches: (() => void)[];
}

/**
 * Opens the sign-in in a popup. MSAL waits for the answer as long as a sign-up may take; meanwhile this
 * notices a window that the person has closed, and lets them give up or start again.
 */
export class PopupSignIn {
  private attempt: Attempt | undefined;

  constructor(
    private readonly document: Pick<Document, 'hasFocus'>,
    /** Somebody signed in after all, in a window that had been given up. */
    private readonly onLateSignIn: (result: AuthenticationResult) => void,
  ) {}

  open(service: MsalService, request: SignInRequest): Promise<PopupEnd> {
    this.giveUp('superseded');
    const id = crypto.randomUUID();
    return new Promise((resolve) => {
      const attempt: Attempt = {
        watches: [],
        end: (end) => {
          endWatches(attempt);
          const isLate = this.attempt !== attempt;
          if (isLate && end.kind === 'signedIn') this.onLateSignIn(end.result);
          if (!isLate) this.attempt = undefined;
          resolve(end);
        },
      };
      this.attempt = attempt;
      // From the answer on a window that closes has done its work.
      attempt.watches.push(
        listenForPopupAnswer(id, () => {
          endWatches(attempt);
        }),
      );
      firstValueFrom(
        service.loginPopup({
          ...request,
          state: id,
          popupWindowAttributes: { popupSize },
          overrideInteractionInProgress: true,
        }),
      ).then(
        (result) => {
          attempt.end({ kind: 'signedIn', result });
        },
        (error: unknown) => {
          attempt.end({ kind: 'failed', error });
        },
      );
    });
  }

  /** MSAL has opened the window. */
  opened(popup: PopupWindow): void {
    const { attempt } = this;
    if (!attempt) return;
    attempt.popup = popup;
    attempt.watches.push(
      watchPopup(popup, this.document, () => {
        attempt.end({ kind: 'closed' });
      }),
    );
  }

  /** Brings the window to the front. */
  show(): void {
    this.attempt?.popup?.focus();
  }

  giveUp(kind: 'closed' | 'superseded' = 'closed'): void {
    const { attempt } = this;
    attempt?.popup?.close();
    attempt?.end({ kind });
  }
}

function endWatches({ watches }: Attempt): void {
  for (const end of watches.splice(0)) end();
}
