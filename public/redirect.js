/**
 * The page that the sign-in service returns to. It hands the answer to the page that asked (the same
 * tab, the opener of a popup, or the owner of a hidden frame) and leaves. No framework, no other
 * resource, no link: an answer in the address must reach nobody else.
 */
msalRedirectBridge.broadcastResponseToMainFrame().catch(() => {
  // Nothing to hand over: a bookmark, or a second visit of an old address.
  location.replace('./');
});
