import { loadCommonPasswords } from '../accounts/password-rule/common-passwords.ts';
import {
  checkNewPassword,
  type OwnData,
  type PasswordFault,
} from '../accounts/password-rule/check-new-password.ts';
import type { Emulator } from '../emulator.ts';
import type { Parameters } from '../http/parameters.ts';
import type { Application } from '../tenant/tenant-schema.ts';
import type { Problem } from './problem.ts';

export type KnownAboutPerson = Pick<OwnData, 'email' | 'givenName' | 'surname'>;

/** The rule of the tenant, for a person whose own data makes no password. */
export async function passwordFaults(
  { tenant }: Emulator,
  application: Application,
  password: string,
  person: KnownAboutPerson,
): Promise<PasswordFault[]> {
  return checkNewPassword(password, {
    mode: tenant.passwordRule,
    own: { ...person, tenantName: tenant.name, applicationName: application.name },
    commonPasswords: await loadCommonPasswords(),
  });
}

/** The two password fields of a form. */
export async function checkChosenPassword(
  emulator: Emulator,
  application: Application,
  form: Parameters,
  person: KnownAboutPerson,
): Promise<Problem[]> {
  const password = form.get('newPassword') ?? '';
  const again = form.get('reenterPassword') ?? '';
  const faults =
    password === ''
      ? (['newPasswordMissing'] as const)
      : await passwordFaults(emulator, application, password, person);
  const problems = faults.map((code): Problem => ({ field: 'newPassword', code }));
  return [...problems, ...checkRepetition(password, again)];
}

function checkRepetition(password: string, again: string): Problem[] {
  const field = 'reenterPassword';
  if (password === '') return [];
  if (again === '') return [{ field, code: 'reenterPasswordMissing' }];
  return again === password ? [] : [{ field, code: 'passwordsDiffer' }];
}

/** A page never gives a password back, so a good one has to be typed again when something else is wrong. */
export function askForPasswordAgain(problems: readonly Problem[]): Problem[] {
  const isAsked = problems.some(
    ({ field }) => field === 'newPassword' || field === 'reenterPassword',
  );
  if (problems.length === 0 || isAsked) return [...problems];
  return [...problems, { field: 'newPassword', code: 'passwordsAgain' }];
}
