import type { Problem } from '../journeys/problem.ts';
import type { Texts } from './texts/texts.ts';

export const problemText = ({ code, seconds }: Problem, { problems }: Texts): string =>
  problems[code].replace('{0}', String(seconds ?? 0));
