import type { Emulator } from '../emulator.ts';
import type { EmulatorContext } from '../http/emulator-env.ts';
import { readForm } from '../http/read-parameters.ts';
import { checkRules } from '../pages/password-rules.ts';
import { passwordFaults } from './check-chosen-password.ts';
import { findJourney } from './find-journey.ts';
import { textOf } from './read-person.ts';

/** Says while a person types which parts of the rule are met. The rule itself exists once, here. */
export async function checkPassword(c: EmulatorContext, emulator: Emulator): Promise<Response> {
  const { application, journey } = findJourney(c, emulator);
  const form = await readForm(c);
  const faults = await passwordFaults(emulator, application, form.get('newPassword') ?? '', {
    email: textOf(form, 'email') || journey.resetPassword.email,
    givenName: textOf(form, 'givenName'),
    surname: textOf(form, 'surname'),
  });
  return c.json(checkRules(emulator.tenant.passwordRule, faults));
}
