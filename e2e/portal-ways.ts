import type { Locator } from '@playwright/test';

import { policyNames, testPolicySuffix } from '../contract/policies.ts';
import type { Portal } from './pages/portal.ts';
import type { SignInPage } from './pages/sign-in-page.ts';

/** A way into the sign-in, by a button of the portal. */
export interface PortalWay {
  readonly name: string;
  /** Policy that it opens as long as nobody chooses another one. */
  readonly usualPolicy: string;
  /** The button of an opened page. */
  readonly button: (portal: Portal) => Locator;
  /** The sign-in page that a button opens: that of this way, or one of an outcome that repeats it. */
  readonly open: (portal: Portal, button: Locator, clickCount?: number) => Promise<SignInPage>;
}

export const byRedirect: PortalWay = {
  name: 'by redirect',
  usualPolicy: policyNames.signUpSignIn + testPolicySuffix,
  button: (portal) => portal.signInButton,
  open: (portal, button, clickCount) => portal.openHere(button, clickCount),
};

export const inPopup: PortalWay = {
  name: 'in a popup',
  usualPolicy: policyNames.signUpSignInPopup + testPolicySuffix,
  button: (portal) => portal.signInInPopup,
  open: (portal, button, clickCount) => portal.openPopup(button, clickCount),
};

export const portalWays = [byRedirect, inPopup] as const;
