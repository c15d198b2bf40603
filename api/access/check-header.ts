import { decodeProtectedHeader } from 'jose';
import { z } from 'zod';
import { ApiError } from '../api-error.ts';

/** A header that brings its own key, or asks for rules that we do not know, is refused unread. */
const refusedMembers = ['jwk', 'jku', 'x5u', 'x5c', 'crit', 'b64', 'zip'];

const headerSchema = z.looseObject({
  alg: z.literal('RS256'),
  // B2C writes JWT; at+jwt is the type of RFC 9068. Logout and event tokens have others.
  typ: z.enum(['JWT', 'at+jwt']),
  kid: z.string().min(1),
});

export function checkHeader(token: string): void {
  const header = headerSchema.safeParse(decodeHeader(token));
  if (!header.success) throw new ApiError('token_malformed', 'algorithm, type or key id');
  const refused = refusedMembers.find((member) => Object.hasOwn(header.data, member));
  if (refused !== undefined) throw new ApiError('token_malformed', `header has ${refused}`);
}

function decodeHeader(token: string): unknown {
  try {
    return decodeProtectedHeader(token);
  } catch (cause) {
    throw new ApiError('token_malformed', 'header is not a JSON object', { cause });
  }
}
