const stepMs = 200;

/** As much of a window as can be known of one that shows another origin. */
export type PopupWindow = Pick<Window, 'closed' | 'close' | 'focus'>;

/**
 * Calls back once the person has closed the window, within half a second. MSAL itself would only know
 * when its time for the whole sign-in is over.
 *
 * A page with `Cross-Origin-Opener-Policy: same-origin` makes its window look closed to us while it
 * stands open. A window really closed gives the focus back, one cut off keeps it: so it counts as
 * closed only once this page has the focus, and two looks in a row must agree, for an answer under way
 * to arrive.
 *
 * @returns ends the watch
 */
export function watchPopup(
  popup: PopupWindow,
  document: Pick<Document, 'hasFocus'>,
  onClosed: () => void,
): () => void {
  let wasClosed = false;
  const timer = setInterval(() => {
    const isClosed = popup.closed && document.hasFocus();
    if (isClosed && wasClosed) {
      clearInterval(timer);
      onClosed();
    }
    wasClosed = isClosed;
  }, stepMs);
  return () => {
    clearInterval(timer);
  };
}
