import { GuessThrottle } from './guess-throttle.ts';

/** One count for each thing that can be guessed or overdone. */
export interface Throttles {
  readonly passwords: GuessThrottle;
  readonly mailCodes: GuessThrottle;
  /** Mails to one address are a nuisance long before they are a danger. */
  readonly mails: GuessThrottle;
}

export const newThrottles = (): Throttles => ({
  passwords: new GuessThrottle(),
  mailCodes: new GuessThrottle(),
  mails: new GuessThrottle({ account: 100, address: 1000 }),
});
