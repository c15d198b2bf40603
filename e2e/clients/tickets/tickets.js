/* A single-page application as the documentation of MSAL has it: nothing here knows of a local B2C. */
const { clientId, tenantUrl } = settings;

const application = new msal.PublicClientApplication({
  auth: {
    clientId,
    authority: `${tenantUrl}/b2c_1a_signup_signin`,
    knownAuthorities: [new URL(tenantUrl).host],
    redirectUri: `${location.origin}/redirect.html`,
    postLogoutRedirectUri: `${location.origin}/`,
  },
});

/** What a sign-in by redirect brought back: a result, null or an error. */
const returned = application.initialize().then(() => application.handleRedirectPromise());

returned
  .catch(() => undefined)
  .then(() => {
    document.body.dataset.ready = 'true';
  });
