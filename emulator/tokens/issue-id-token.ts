import type { Emulator } from '../emulator.ts';
import type { User } from '../store/users.ts';
import { signToken } from './sign-token.ts';
import { idTokenClaims, type Companions } from './token-claims.ts';
import type { TokenFrame } from './token-frame.ts';

export async function issueIdToken(
  { keys }: Emulator,
  frame: TokenFrame,
  user: User,
  facts: {
    readonly clientId: string;
    readonly authTime: number;
    readonly nonce: string | undefined;
  } & Companions,
): Promise<string> {
  const { active } = await keys;
  return signToken(active, idTokenClaims(frame, user, facts));
}
