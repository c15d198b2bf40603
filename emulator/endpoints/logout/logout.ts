import type { Emulator } from '../../emulator.ts';
import { B2cError } from '../../errors/b2c-error.ts';
import type { EmulatorContext, WayBack } from '../../http/emulator-env.ts';
import { prefersJson } from '../../http/prefers-json.ts';
import { readParameters } from '../../http/read-parameters.ts';
import { requestPolicy } from '../../http/request-policy.ts';
import { sendPage } from '../../http/send-page.ts';
import { chooseLanguage } from '../../pages/choose-language.ts';
import { explainSignOut } from '../../pages/explain-sign-out.ts';
import { requestLanguage } from '../../pages/request-language.ts';
import { signedOutPage } from '../../pages/signed-out-page.ts';
import type { Application } from '../../tenant/tenant-schema.ts';
import { checkDuplicates } from '../request/check-duplicates.ts';
import { applicationsToTell } from './applications-to-tell.ts';
import { checkAskingApplication } from './check-asking-application.ts';
import { checkWayBack } from './check-way-back.ts';
import { endSession } from './end-session.ts';
import { requireIdTokenHint } from './require-id-token-hint.ts';

/**
 * OpenID Connect RP-Initiated Logout 1.0. The session ends whatever else is wrong with the request,
 * unless the policy wants proof first; then the other applications are told (Front-Channel Logout 1.0).
 * Refresh tokens live on, as in B2C, and are the application's to forget.
 */
export async function logout(c: EmulatorContext, emulator: Emulator): Promise<Response> {
  const policy = requestPolicy(c, emulator.tenant);
  await requireIdTokenHint(c, emulator, policy);
  const signedInTo = endSession(c, emulator);
  const { asking, wayBack, refusal } = await readLogout(c, emulator, signedInTo);

  if (refusal !== undefined && prefersJson(c)) throw refusal;
  const told = applicationsToTell(emulator.tenant, signedInTo, asking);
  if (wayBack !== undefined && told.length === 0) return c.redirect(wayBack.url, 302);
  const notice = refusal === undefined ? 'none' : explainSignOut(refusal.code);
  const page = signedOutPage({
    assets: emulator.assets,
    language: requestLanguage(c, emulator.tenant),
    notice,
    refusal,
    correlationId: c.get('correlationId'),
    told,
    wayBack,
  });
  return sendPage(c, page, {
    status: notice === 'requestRefused' ? 400 : 200,
    frames: told.map(({ frontChannelLogoutUri }) => frontChannelLogoutUri),
  });
}

interface Logout {
  readonly asking: Application | undefined;
  readonly wayBack?: WayBack | undefined;
  readonly refusal?: B2cError;
}

async function readLogout(
  c: EmulatorContext,
  emulator: Emulator,
  signedInTo: readonly string[],
): Promise<Logout> {
  let asking: Application | undefined;
  try {
    const parameters = await readParameters(c);
    speak(c, emulator, parameters.get('ui_locales'));
    checkDuplicates(parameters);
    asking = (await checkAskingApplication(emulator, parameters)).application;
    const wayBack = checkWayBack(emulator.tenant, parameters, { asking, signedInTo });
    return { asking, wayBack };
  } catch (error) {
    // The session has ended all the same, so a signed-out page says what an error page would hide.
    if (error instanceof B2cError) return { asking, refusal: error };
    throw error;
  }
}

/** Also from a form (RP-Initiated Logout 1.0, 2). */
function speak(c: EmulatorContext, { tenant }: Emulator, uiLocales: string | undefined): void {
  const acceptLanguage = c.req.header('accept-language');
  const fallback = tenant.defaultLanguage;
  c.set('language', chooseLanguage({ uiLocales, acceptLanguage, fallback }));
}
