import type { Emulator } from '../../emulator.ts';
import { B2cError } from '../../errors/b2c-error.ts';
import { dropSessionCookie, readSessionCookie } from '../../http/cookies.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';
import { readParameters } from '../../http/read-parameters.ts';
import { requestPolicy } from '../../http/request-policy.ts';
import { sendPage } from '../../http/send-page.ts';
import { requestLanguage } from '../../pages/request-language.ts';
import { signedOutPage, type SignedOutNotice } from '../../pages/signed-out-page.ts';
import { withQuery } from '../authorize/answer-application.ts';
import { checkIdTokenHint } from './check-id-token-hint.ts';
import { findReturnAddress } from './find-return-address.ts';

/**
 * OpenID Connect RP-Initiated Logout 1.0. The session ends whatever else is wrong with the request;
 * refresh tokens live on, as in B2C, and are the application's to forget.
 */
export async function logout(c: EmulatorContext, emulator: Emulator): Promise<Response> {
  requestPolicy(c, emulator.tenant);
  endSession(c, emulator);
  const parameters = await readParameters(c);

  const asked = parameters.get('post_logout_redirect_uri');
  try {
    const hintedClientId = await checkIdTokenHint(emulator, parameters.get('id_token_hint'));
    const clientId = hintedClientId ?? parameters.get('client_id');
    const address = findReturnAddress(emulator.tenant, asked, clientId);
    if (address !== undefined) return c.redirect(returnUrl(address, parameters.get('state')), 302);
    return await signedOut(c, emulator, asked === undefined ? 'none' : 'addressRefused');
  } catch (error) {
    // The session has ended all the same, so a signed-out page says what an error page would hide.
    if (error instanceof B2cError) return signedOut(c, emulator, 'hintRefused');
    throw error;
  }
}

function endSession(c: EmulatorContext, emulator: Emulator): void {
  const id = readSessionCookie(c, emulator);
  if (id !== undefined) emulator.store.sessions.end(id);
  dropSessionCookie(c, emulator);
}

const returnUrl = (address: string, state: string | undefined): string =>
  withQuery(address, state === undefined ? {} : { state });

function signedOut(c: EmulatorContext, emulator: Emulator, notice: SignedOutNotice) {
  const language = requestLanguage(c, emulator.tenant);
  return sendPage(c, signedOutPage({ assets: emulator.assets, language, notice }));
}
