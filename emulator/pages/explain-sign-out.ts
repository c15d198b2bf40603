import type { B2cErrorCode } from '../errors/b2c-error-table.ts';

/** Why the browser was not sent back to the application. */
export type SignedOutNotice = 'none' | 'addressRefused' | 'hintRefused' | 'requestRefused';

const notices: Partial<Record<B2cErrorCode, SignedOutNotice>> = {
  AADB2C90006: 'addressRefused',
  AADB2C90209: 'hintRefused',
  AADB2C90210: 'hintRefused',
  AADB2C90232: 'hintRefused',
  AADB2C90233: 'hintRefused',
};

export const explainSignOut = (code: B2cErrorCode): SignedOutNotice =>
  notices[code] ?? 'requestRefused';
