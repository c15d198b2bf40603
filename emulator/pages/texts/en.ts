import type { Texts } from './texts.ts';

export const en: Texts = {
  languageChoice: 'Language',
  ribbon: 'Local B2C, not a real service',
  signIn: {
    title: 'Sign in',
    lead: (application) => `to continue to ${application}`,
    signInName: 'E-mail address',
    password: 'Password',
    showPassword: 'Show',
    hidePassword: 'Hide',
    next: 'Sign in',
    cancel: 'Cancel',
    problemTitle: (title) => `Error: ${title}`,
    wrongCredentials:
      'The e-mail address and the password do not belong together. Check both and try again.',
    throttled: (seconds) =>
      `That was too many attempts. Please wait ${String(seconds)} seconds, then try again.`,
    missingSignInName: 'Enter your e-mail address.',
    missingPassword: 'Enter your password.',
    missingFields: 'Something is still missing.',
  },
  backToApplication: {
    title: 'One moment',
    lead: 'You are on your way back to the application. If nothing happens, continue here.',
    next: 'Continue',
  },
  signedOut: {
    title: 'You are signed out',
    lead: 'You can close this window, or go back to the application you came from.',
    addressRefused:
      'The application asked to be opened again at an address that it has not registered. Open it yourself if you want to go on.',
    hintRefused:
      'The application sent a proof of sign-in that was not made here. Open the application yourself if you want to go on.',
  },
  errorDetails: 'For support',
  errors: {
    unknownApplication: {
      title: 'This application is not known here',
      reason: 'The link that brought you here names no application that is registered.',
      advice: 'Go back and try again. If it stays like this, tell the makers of the application.',
    },
    unregisteredRedirectUri: {
      title: 'The way back is not registered',
      reason:
        'The application wants you back at an address that is not on its list. To be safe, the sign-in stops here.',
      advice: 'Go back to the application. Its makers have to register the exact address.',
    },
    unknownPolicy: {
      title: 'This sign-in does not exist',
      reason: 'The address names a policy that this tenant does not have.',
      advice: 'Check the name of the policy. Test policies end in _test.',
    },
    lostJourney: {
      title: 'This sign-in is no longer open',
      reason:
        'It was left for too long, was begun in another browser, or the browser keeps no cookies.',
      advice: 'Go back to the application and start the sign-in again.',
    },
    notFound: {
      title: 'There is nothing at this address',
      reason: 'The address may be misspelt, or it belongs to another tenant.',
      advice: 'Check the address, or go back to the application.',
    },
    request: {
      title: 'The request could not be accepted',
      reason: 'Something in the request is missing or not allowed.',
      advice: 'Go back to the application and try again.',
    },
    unexpected: {
      title: 'Something went wrong here',
      reason: 'The fault is on this side, not yours.',
      advice: 'Try again in a moment.',
    },
  },
};
