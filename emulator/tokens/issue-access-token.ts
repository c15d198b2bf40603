import type { Emulator } from '../emulator.ts';
import type { User } from '../store/users.ts';
import type { Resource } from './resolve-scopes.ts';
import { signToken } from './sign-token.ts';
import { accessTokenClaims } from './token-claims.ts';
import type { TokenFrame } from './token-frame.ts';

export async function issueAccessToken(
  { keys }: Emulator,
  frame: TokenFrame,
  user: User,
  grant: { readonly clientId: string; readonly resource: Resource },
): Promise<string> {
  const { active } = await keys;
  return signToken(active, accessTokenClaims(frame, user, grant));
}
