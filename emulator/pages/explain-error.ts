import type { B2cErrorCode } from '../errors/b2c-error-table.ts';

/** The few things that a person can be told on an error page; programs get the code. */
export type ErrorExplanation =
  | 'unknownApplication'
  | 'unregisteredRedirectUri'
  | 'unknownPolicy'
  | 'lostJourney'
  | 'signOutUnproven'
  | 'notFound'
  | 'request'
  | 'tooMuch'
  | 'unexpected';

const explanations: Partial<Record<B2cErrorCode, ErrorExplanation>> = {
  AADB2C90006: 'unregisteredRedirectUri',
  AADB2C90008: 'unknownApplication',
  AADB2C90018: 'unknownApplication',
  AADB2C90022: 'unknownPolicy',
  AADB2C90085: 'lostJourney',
  AADB2C90209: 'signOutUnproven',
  AADB2C90210: 'signOutUnproven',
  AADB2C90232: 'signOutUnproven',
  AADB2C90233: 'signOutUnproven',
  AADB2C90272: 'signOutUnproven',
};

export const explainError = (code: B2cErrorCode): ErrorExplanation =>
  explanations[code] ?? 'request';
