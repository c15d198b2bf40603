import { checkCredentials } from '../../accounts/check-credentials.ts';
import type { Emulator } from '../../emulator.ts';
import { B2cError } from '../../errors/b2c-error.ts';
import { RedirectedError } from '../../errors/redirected-error.ts';
import { clientAddress } from '../../http/client-address.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';
import { readForm } from '../../http/read-parameters.ts';
import type { SignInProblem } from '../journey.ts';
import { completeSignIn } from './complete-sign-in.ts';
import { findJourney, type OpenJourney } from './find-journey.ts';
import { signInUrl } from './show-sign-in.ts';

/**
 * The form of the sign-in page. The journey stays open after success, so that a second click gets an
 * answer of its own instead of an error; each answer still needs the password.
 */
export async function submitSignIn(c: EmulatorContext, emulator: Emulator): Promise<Response> {
  const open = findJourney(c, emulator);
  const form = await readForm(c);
  if (form.get('action') === 'cancel' && open.policy.showCancel) throw cancelled(open);

  const signInName = form.get('signInName')?.trim() ?? '';
  const password = form.get('password') ?? '';
  const fields = missingFields({ signInName, password });
  if (fields.length > 0) return backToPage({ kind: 'missing', fields });

  const address = clientAddress(c);
  const verdict = await checkCredentials(emulator, { signInName, password, address });
  switch (verdict.kind) {
    case 'right':
      return completeSignIn(c, emulator, open, verdict.user);
    case 'wrong':
      return backToPage({ kind: 'wrongCredentials' });
    case 'throttled':
      return backToPage({ kind: 'throttled', waitSeconds: verdict.waitSeconds });
  }

  /** POST, redirect, GET: reload and Back repeat the page, not the password. */
  function backToPage(problem: SignInProblem): Response {
    emulator.store.journeys.update(open.id, { ...open.journey, signInName, problem });
    return c.redirect(signInUrl(emulator, open), 303);
  }
}

function missingFields(fields: { signInName: string; password: string }) {
  return (['signInName', 'password'] as const).filter((name) => fields[name] === '');
}

function cancelled({ journey: { request } }: OpenJourney): RedirectedError {
  const { redirectUri, responseMode, state } = request;
  return new RedirectedError({ redirectUri, responseMode, state }, new B2cError('AADB2C90091'));
}
