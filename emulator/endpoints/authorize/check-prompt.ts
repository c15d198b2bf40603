import { B2cError } from '../../errors/b2c-error.ts';
import type { Parameters } from '../../http/parameters.ts';

/** Whether a page may, must or must not be shown. */
export type Prompt = 'whenNeeded' | 'always' | 'never';

const prompts: ReadonlyMap<string, Prompt> = new Map([
  ['none', 'never'],
  ['login', 'always'],
  // B2C has no account picker: choosing another account means to sign in.
  ['select_account', 'always'],
  // B2C asks for no consent at sign-in.
  ['consent', 'whenNeeded'],
]);

export function checkPrompt(parameters: Parameters): Prompt {
  const value = parameters.get('prompt');
  if (value === undefined) return 'whenNeeded';
  const asked = value.split(' ').map((word) => prompts.get(word));
  const isNoneWithOthers = asked.includes('never') && asked.length > 1;
  if (asked.includes(undefined) || isNoneWithOthers) throw new B2cError('AADB2C90043', value);
  if (asked.includes('never')) return 'never';
  return asked.includes('always') ? 'always' : 'whenNeeded';
}
