import type { AccountInfo } from '@azure/msal-browser';
import { firstValueFrom } from 'rxjs';

import { isSamePolicy } from './b2c-authorities';
import { issuingPolicy } from './issuing-policy';
import type { LoadedMsal } from './load-msal';
import type { SignInRequest } from './sign-in-request';

/**
 * Signs in at a policy with the session that the service keeps, in a hidden frame. Never through
 * MSAL's cache: asked for another policy it answers with the tokens of the first. So the token that
 * comes has to name the policy that was asked for.
 *
 * @param policy name of the policy that `request` goes to
 * @returns `undefined` where there is no such session, or the browser withholds its cookies from frames
 */
export async function signInSilently(
  { service }: LoadedMsal,
  request: SignInRequest,
  policy: string,
): Promise<AccountInfo | undefined> {
  try {
    const { account } = await firstValueFrom(service.ssoSilent(request));
    if (isSamePolicy(issuingPolicy(account), policy)) return account;
    await service.instance.clearCache({ account });
    return undefined;
  } catch {
    return undefined;
  }
}
