import type { Emulator } from '../emulator.ts';
import type { User } from '../store/users.ts';
import { signIssued } from './sign-issued.ts';
import { idTokenClaims, type Companions } from './token-claims.ts';
import type { TokenFrame } from './token-frame.ts';

export function issueIdToken(
  emulator: Emulator,
  frame: TokenFrame,
  user: User,
  facts: {
    readonly clientId: string;
    readonly authTime: number;
    readonly nonce: string | undefined;
  } & Companions,
): Promise<string> {
  return signIssued(emulator, 'id_token', idTokenClaims(frame, user, facts));
}
