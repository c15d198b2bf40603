import type { JWTPayload } from 'jose';
import type { Emulator } from '../emulator.ts';
import type { TokenKind } from '../faults/fault.ts';
import { spoilToken } from '../faults/spoil-token.ts';
import { signToken } from './sign-token.ts';

/** Signs with the key of the hour; a fault that somebody switched on spoils the token on purpose. */
export async function signIssued(
  { keys, faults }: Pick<Emulator, 'keys' | 'faults'>,
  kind: TokenKind,
  claims: JWTPayload,
): Promise<string> {
  const { active } = await keys;
  const fault = faults.takeToken(kind);
  return fault === undefined ? signToken(active, claims) : spoilToken(fault, active, claims);
}
