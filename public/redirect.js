/**
 * The page that the sign-in service returns to. It hands the answer to the page that asked (the same
 * tab, the opener of a popup, or the owner of a hidden frame) and leaves. No framework, no other
 * resource, no link: an answer in the address must reach nobody else.
 */
const answer = new URLSearchParams(location.hash.slice(1) || location.search);
const [, popupAttempt] = (answer.get('state') ?? '').split('|');

dropForeignWaysBack();

if (popupAttempt) {
  // Tells the opener that this window is about to close because it is done (src/app/auth/popup-answers.ts).
  const channel = new BroadcastChannel('portal.popup-answers');
  channel.postMessage(popupAttempt);
  channel.close();
}

if (!popupAttempt && window.parent === window && answer.has('state') && !isExpected()) {
  // An old or made-up address. The portal says so (src/app/auth/session-marks.ts); nobody is asked for a token.
  sessionStorage.setItem('portal.unexpected-return', '1');
  location.replace('./');
} else {
  msalRedirectBridge.broadcastResponseToMainFrame().then(
    () => {
      // The address of a popup, opened again in a tab: a browser closes only what a page has opened.
      if (popupAttempt && window.parent === window && !window.closed) location.replace('./');
    },
    () => {
      // Nothing to hand over: a bookmark.
      location.replace('./');
    },
  );
}

/** Whatever the answer says of itself, the way back leads to the portal. */
function dropForeignWaysBack() {
  try {
    for (const key of Object.keys(sessionStorage))
      if (key.endsWith('.request.origin') && !isOurs(sessionStorage.getItem(key)))
        sessionStorage.removeItem(key);
  } catch {
    // Blocked storage keeps none.
  }
}

/** Whether this tab has sent somebody to the service. */
function isExpected() {
  try {
    return sessionStorage.getItem('msal.interaction.status') !== null;
  } catch {
    // Blocked storage: the portal finds it blocked too, and explains.
    return true;
  }
}

/** Compared as text: a `blob:` address has our origin too, and is a dead end. */
function isOurs(address) {
  return address.startsWith(`${location.origin}/`);
}
