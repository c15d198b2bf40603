import { OutcomeError } from './outcome';

/** Why a protected call went out to nobody; the Session shows the outcome and what can be done. */
export class AccessTokenUnavailable extends OutcomeError {
  override readonly name = 'AccessTokenUnavailable';
}
