import german from '../../i18n/de.json';
import english from '../../i18n/en.json';
import french from '../../i18n/fr.json';
import italian from '../../i18n/it.json';
import type { OutcomeKind } from './outcome';
import { type OutcomeAction, outcomeCatalogue } from './outcome-catalogue';

const languages = { german, english, french, italian };

describe('outcomeCatalogue', () => {
  // The next step of each, told once more: a button that does something else is a mistake.
  const entries: [OutcomeKind, 'neutral' | 'warning' | 'bad', OutcomeAction][] = [
    ['cancelled', 'neutral', 'signIn'],
    ['popupClosed', 'neutral', 'signInInPopup'],
    ['passwordForgotten', 'neutral', 'resetPassword'],
    ['signedOutElsewhere', 'neutral', 'signIn'],
    ['signInAgain', 'warning', 'signIn'],
    ['tookTooLong', 'warning', 'signIn'],
    ['oldAnswer', 'neutral', 'dismiss'],
    ['inProgress', 'warning', 'signIn'],
    ['signUpFirst', 'warning', 'signUp'],
    ['policyMismatch', 'warning', 'signIn'],
    ['otherPerson', 'warning', 'signIn'],
    ['registration', 'bad', 'retry'],
    ['refused', 'bad', 'signIn'],
    ['offline', 'warning', 'retry'],
    ['backOnline', 'neutral', 'dismiss'],
    ['unreachable', 'bad', 'retry'],
    ['serviceBusy', 'bad', 'retry'],
    ['notUnderstood', 'bad', 'retry'],
    ['signedOutHere', 'warning', 'finishSignOut'],
    ['popupBlocked', 'warning', 'signIn'],
    ['storageBlocked', 'bad', 'retry'],
    ['storageFull', 'bad', 'retry'],
    ['clockAhead', 'warning', 'dismiss'],
    ['clockBehind', 'warning', 'dismiss'],
    ['misconfigured', 'bad', 'retry'],
    ['failed', 'bad', 'signIn'],
  ];

  it('is tried whole', () => {
    const kinds: string[] = entries.map(([kind]) => kind);
    expect(kinds.sort()).toEqual(Object.keys(outcomeCatalogue).sort());
  });

  for (const [kind, tone, action] of entries) {
    it(`shows ${kind} as ${tone} news, with the button ${action}`, () => {
      expect(outcomeCatalogue[kind]).toEqual({ tone, action });
    });
  }

  for (const [language, texts] of Object.entries(languages)) {
    const outcomes: Record<string, unknown> = texts.outcomes;
    for (const [kind, , action] of entries) {
      it(`has a title, a text and a button for ${kind} in ${language}`, () => {
        const { title, text } = outcomes[kind] as { title?: string; text?: string };
        expect(title).toMatch(/\S.*\S/);
        expect(text).toMatch(/\S.*\S/);
        expect(texts.outcomes.actions[action]).toMatch(/\S.*\S/);
      });
    }

    it(`says how far the clock is off in ${language}`, () => {
      for (const { title, text } of [texts.outcomes.clockAhead, texts.outcomes.clockBehind])
        expect(title + text).toContain('{{ minutes }}');
    });

    it(`names each setting that can be wrong in ${language}`, () => {
      const settings = ['clientId', 'origin', 'tenant', 'policies', 'profileService'] as const;
      for (const setting of settings) expect(texts.settings[setting]).toMatch(/\S.*\S/);
    });
  }
});
