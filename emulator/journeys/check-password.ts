import type { Emulator } from '../emulator.ts';
import type { EmulatorContext } from '../http/emulator-env.ts';
import { readForm } from '../http/read-parameters.ts';
import { checkRules } from '../pages/password-rules.ts';
import { passwordFaults, type KnownAboutPerson } from './check-chosen-password.ts';
import { findJourney } from './find-journey.ts';
import { readVerification } from './mail-verification/read-verification.ts';
import { textOf } from './read-person.ts';

/** Says while a person types which parts of the rule are met. The rule itself exists once, here. */
export async function checkPassword(c: EmulatorContext, emulator: Emulator): Promise<Response> {
  const { id, application } = findJourney(c, emulator);
  const form = await readForm(c);
  const faults = await passwordFaults(emulator, application, form.get('newPassword') ?? '', {
    email: textOf(form, 'email'),
    givenName: textOf(form, 'givenName'),
    surname: textOf(form, 'surname'),
    ...ownerOfReset(emulator, id),
  });
  return c.json(checkRules(emulator.tenant.passwordRule, faults));
}

/** At a reset the account is known, once its address is proven. */
function ownerOfReset(emulator: Emulator, journeyId: string): Partial<KnownAboutPerson> {
  const proof = readVerification(emulator, { journeyId, purpose: 'reset-password' });
  if (proof.kind !== 'verified') return {};
  const owner = emulator.store.users.findBySignInName(proof.mail);
  if (owner === undefined) return {};
  const { signInName: email, givenName, surname } = owner;
  return { email, givenName, surname };
}
