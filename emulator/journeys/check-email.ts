import { z } from 'zod';
import type { Problem } from './problem.ts';

/** RFC 5321, 4.5.3.1.3: a path has 256 characters with its angle brackets. */
const longest = 254;

export function checkEmail(email: string): Problem[] {
  if (email === '') return [{ field: 'email', code: 'emailMissing' }];
  if (email.length > longest) return [{ field: 'email', code: 'emailTooLong' }];
  return isEmail(email) ? [] : [{ field: 'email', code: 'emailMalformed' }];
}

export const isEmail = (text: string): boolean =>
  text.length <= longest && z.email().safeParse(text).success;
