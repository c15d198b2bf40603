import type { Hono } from 'hono';
import type { Emulator } from '../emulator.ts';
import type { EmulatorEnv } from '../http/emulator-env.ts';
import { policyRoute } from '../http/normalise-path.ts';
import { refuseCrossSitePosts } from '../http/refuse-cross-site-posts.ts';
import { checkPassword } from './check-password.ts';
import { forgetPassword } from './forget-password.ts';
import { journeySteps } from './journey.ts';
import { reopenStep } from './reopen-step.ts';
import { submitStep } from './submit-step.ts';
import { showTerms } from './terms/show-terms.ts';

/** The pages that a person walks through, below every policy. */
export function addJourneyRoutes(app: Hono<EmulatorEnv>, emulator: Emulator): void {
  const refuseForeignPosts = refuseCrossSitePosts(emulator);
  for (const step of journeySteps) {
    app.get(policyRoute(step), (c) => reopenStep(c, emulator, step));
    app.post(policyRoute(step), refuseForeignPosts, (c) => submitStep(c, emulator, step));
  }
  app.get(policyRoute('forgotten-password'), (c) => forgetPassword(c, emulator));
  app.post(policyRoute('check-password'), refuseForeignPosts, (c) => checkPassword(c, emulator));
  app.get(policyRoute('terms'), (c) => showTerms(c, emulator));
}
