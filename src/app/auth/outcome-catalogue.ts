import type { OutcomeKind } from './outcome';

/** What the one button of an outcome does. */
export type OutcomeAction =
  'signIn' | 'signInInPopup' | 'signUp' | 'resetPassword' | 'retry' | 'finishSignOut' | 'dismiss';

export interface OutcomeEntry {
  /** `neutral` is news, `warning` asks for attention, `bad` stands in the way. */
  readonly tone: 'neutral' | 'warning' | 'bad';
  readonly action: OutcomeAction;
}

/** Every outcome with its next step. The texts stand under `outcomes` in `src/i18n/`. */
export const outcomeCatalogue: Record<OutcomeKind, OutcomeEntry> = {
  // What a person chose.
  cancelled: { tone: 'neutral', action: 'signIn' },
  popupClosed: { tone: 'neutral', action: 'signInInPopup' },
  passwordForgotten: { tone: 'neutral', action: 'resetPassword' },
  signedOutElsewhere: { tone: 'neutral', action: 'signIn' },

  // What time brings.
  signInAgain: { tone: 'warning', action: 'signIn' },
  tookTooLong: { tone: 'warning', action: 'signIn' },
  oldAnswer: { tone: 'neutral', action: 'dismiss' },
  inProgress: { tone: 'warning', action: 'signIn' },

  // What the service says.
  signUpFirst: { tone: 'warning', action: 'signUp' },
  policyMismatch: { tone: 'warning', action: 'signIn' },
  otherPerson: { tone: 'warning', action: 'signIn' },
  registration: { tone: 'bad', action: 'retry' },
  refused: { tone: 'bad', action: 'signIn' },

  // What happens on the way.
  offline: { tone: 'warning', action: 'retry' },
  backOnline: { tone: 'neutral', action: 'dismiss' },
  unreachable: { tone: 'bad', action: 'retry' },
  serviceBusy: { tone: 'bad', action: 'retry' },
  notUnderstood: { tone: 'bad', action: 'retry' },
  signedOutHere: { tone: 'warning', action: 'finishSignOut' },

  // What the browser does.
  popupBlocked: { tone: 'warning', action: 'signIn' },
  storageBlocked: { tone: 'bad', action: 'retry' },
  storageFull: { tone: 'bad', action: 'retry' },
  clockAhead: { tone: 'warning', action: 'dismiss' },
  clockBehind: { tone: 'warning', action: 'dismiss' },

  // What only the operator can mend.
  misconfigured: { tone: 'bad', action: 'retry' },

  failed: { tone: 'bad', action: 'signIn' },
};
