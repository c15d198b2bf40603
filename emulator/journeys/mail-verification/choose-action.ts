import type { Parameters } from '../../http/parameters.ts';
import type { Verification } from './read-verification.ts';

const actions = ['sendCode', 'verifyCode', 'changeEmail', 'continue'] as const;
export type VerificationAction = (typeof actions)[number];

/** The button that was pressed; with the Enter key, the next thing to do. */
export function chooseAction(form: Parameters, verification: Verification): VerificationAction {
  const pressed = actions.find((action) => action === form.get('action'));
  if (pressed !== undefined) return pressed;
  switch (verification.kind) {
    case 'open':
      return 'sendCode';
    case 'sent':
      return 'verifyCode';
    case 'verified':
      return 'continue';
  }
}
