import type { Emulator } from '../emulator.ts';
import type { User } from '../store/users.ts';
import type { Resource } from './resolve-scopes.ts';
import { signIssued } from './sign-issued.ts';
import { accessTokenClaims } from './token-claims.ts';
import type { TokenFrame } from './token-frame.ts';

export function issueAccessToken(
  emulator: Emulator,
  frame: TokenFrame,
  user: User,
  grant: { readonly clientId: string; readonly resource: Resource },
): Promise<string> {
  return signIssued(emulator, 'access_token', accessTokenClaims(frame, user, grant));
}
