import type { RedirectRequest } from '@azure/msal-browser';

import type { Language } from '../../../contract/languages';
import type { PolicyPurpose, PortalEnvironment } from '../../environments/portal-environment';
import { authorityOf, policyFor } from './b2c-authorities';
import { type Prefill, type SignInWish, prefillParameters } from './sign-in-wish';

/** The part of MSAL's request that redirect, popup and hidden frame have in common. */
export type SignInRequest = Pick<
  RedirectRequest,
  'authority' | 'extraParameters' | 'extraQueryParameters' | 'prompt' | 'scopes'
>;

export interface SignInOptions {
  /** Asks for the password whatever session there is, for somebody else to sign in. */
  readonly asSomebodyElse?: boolean;
  /** Opens the sign-up page at once. */
  readonly signUp?: boolean;
}

/**
 * The request for a wish. Everything in it comes from the environment or was checked value by value.
 *
 * MSAL repeats `extraQueryParameters` in the address of the token request but puts `extraParameters`
 * into its body: what is known of the person goes the second way, so that it is in one address only,
 * where the partner wants it.
 */
export function signInRequest(
  { b2c }: Pick<PortalEnvironment, 'b2c'>,
  wish: SignInWish,
  language: Language,
  { asSomebodyElse = false, signUp = false }: SignInOptions = {},
): SignInRequest {
  return {
    authority: authorityOf(b2c, policyFor(b2c, purposeOf(wish, b2c.usualPolicy))),
    scopes: [b2c.clientId],
    extraQueryParameters: {
      ui_locales: language,
      ...(wish.logo === undefined ? {} : { logo: wish.logo }),
      ...(signUp ? { option: 'signup' } : {}),
    },
    ...(wish.prefill ? { extraParameters: prefilled(wish.prefill) } : {}),
    ...(asSomebodyElse ? { prompt: 'login' } : {}),
  };
}

/** In a popup the pages have no cancel button: closing the window cancels. */
function purposeOf(wish: SignInWish, usual: PolicyPurpose): PolicyPurpose {
  const purpose = wish.policy ?? usual;
  return wish.flow === 'popup' && purpose === 'signUpSignIn' ? 'signUpSignInPopup' : purpose;
}

function prefilled(prefill: Prefill): Record<string, string> {
  const keys = Object.keys(prefillParameters) as (keyof Prefill)[];
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = prefill[key];
      return value === undefined ? [] : [[prefillParameters[key], value]];
    }),
  );
}
