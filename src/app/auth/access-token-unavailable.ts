import type { Outcome } from './outcome';

/** Why a protected call went out to nobody: the outcome says what the person can do. */
export class AccessTokenUnavailable extends Error {
  constructor(readonly outcome: Outcome) {
    super(outcome.code ?? outcome.kind);
    this.name = 'AccessTokenUnavailable';
  }
}
