import type { AnswerTarget } from '../endpoints/authorize/answer-target.ts';
import { B2cError } from './b2c-error.ts';

/** A refusal that the application is told about at its verified redirect URI (RFC 6749, 4.1.2.1). */
export class RedirectedError extends Error {
  readonly target: AnswerTarget;
  readonly reason: B2cError;

  constructor(target: AnswerTarget, reason: B2cError) {
    super(reason.message, { cause: reason });
    this.target = target;
    this.reason = reason;
  }
}

/** Runs checks whose refusals go to the application. Only for a verified redirect URI. */
export function tellingApplication<Result>(target: AnswerTarget, check: () => Result): Result {
  try {
    return check();
  } catch (error) {
    if (error instanceof B2cError) throw new RedirectedError(target, error);
    throw error;
  }
}

/** The same for work that takes a moment. */
export async function tellingApplicationLater<Result>(
  target: AnswerTarget,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof B2cError) throw new RedirectedError(target, error);
    throw error;
  }
}
