import type { Emulator } from '../emulator.ts';
import type { EmulatorContext } from '../http/emulator-env.ts';
import { sendPage, type Page } from '../http/send-page.ts';
import type { StepPage } from '../pages/step-page.ts';
import type { OpenJourney } from './find-journey.ts';
import type { JourneyStep } from './journey.ts';
import { stepUrl } from './step-url.ts';
import { stepsOfPolicy } from './steps-of-policy.ts';

/** Sends a page of the journey; what each of them needs to know is gathered here. */
export function showPage(
  c: EmulatorContext,
  emulator: Emulator,
  open: OpenJourney,
  {
    step,
    query,
    render,
  }: {
    readonly step: JourneyStep;
    readonly query?: Readonly<Record<string, string>>;
    readonly render: (page: StepPage) => Page;
  },
): Response | Promise<Response> {
  const { policy, application, journey } = open;
  const steps = stepsOfPolicy(policy);
  const page = render({
    assets: emulator.assets,
    journey,
    applicationName: application.name,
    action: stepUrl(emulator, open, step, query),
    showCancel: policy.showCancel,
    // By a link a page opens without what was wrong with it before.
    urlOf: (other) =>
      steps.includes(other) ? stepUrl(emulator, open, other, { opened: 'anew' }) : undefined,
  });
  return sendPage(c, page, { formTarget: journey.request.redirectUri });
}
