import type { Emulator } from '../emulator.ts';
import type { EmulatorContext } from '../http/emulator-env.ts';
import type { OpenJourney } from './find-journey.ts';
import { showFirstSignIn } from './first-sign-in/show-first-sign-in.ts';
import { showIdentityProvider } from './identity-provider/show-identity-provider.ts';
import type { JourneyStep } from './journey.ts';
import { showResetPassword } from './reset-password/show-reset-password.ts';
import { showSignIn } from './sign-in/show-sign-in.ts';
import { showSignUp } from './sign-up/show-sign-up.ts';

type Show = (
  c: EmulatorContext,
  emulator: Emulator,
  open: OpenJourney,
) => Response | Promise<Response>;

const shows: Readonly<Record<JourneyStep, Show>> = {
  'sign-in': showSignIn,
  'sign-up': showSignUp,
  'reset-password': showResetPassword,
  'identity-provider': showIdentityProvider,
  'first-sign-in': showFirstSignIn,
};

/** Status 200 also after a wrong entry: the page was fetched well, it only says so. */
export const showStep = (
  c: EmulatorContext,
  emulator: Emulator,
  open: OpenJourney,
  step: JourneyStep,
): Response | Promise<Response> => shows[step](c, emulator, open);
