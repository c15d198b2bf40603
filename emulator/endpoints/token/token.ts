import type { Emulator } from '../../emulator.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';
import { clientAddress } from '../../http/client-address.ts';
import { requestPolicy } from '../../http/request-policy.ts';
import type { Policy } from '../../tenant/tenant-schema.ts';
import { checkDuplicates } from '../request/check-duplicates.ts';
import { checkEnvironment } from '../request/check-environment.ts';
import { authenticateClient } from './authenticate-client.ts';
import { checkGrantType } from './check-grant-type.ts';
import type { TokenAnswer } from './issue-tokens.ts';
import { readTokenForm } from './read-token-form.ts';
import type { TokenRequest } from './token-request.ts';

/** RFC 6749, 3.2: one form, one grant, one JSON answer. */
export async function token(c: EmulatorContext, emulator: Emulator): Promise<Response> {
  const policy = requestPolicy(c, emulator.tenant);
  const parameters = await readTokenForm(c);
  checkDuplicates(parameters);
  const grant = checkGrantType(parameters);
  const authorization = c.req.header('authorization');
  const application = authenticateClient(emulator.tenant, parameters, authorization);
  checkEnvironment(application, policy);
  const request: TokenRequest = {
    emulator,
    policy,
    application,
    parameters,
    address: clientAddress(c),
    origin: c.req.header('origin'),
  };
  // An edited tenant file ends refresh tokens while its users are brought in.
  await emulator.usersSeeded;
  return c.json(answerFor(policy, await grant(request)));
}

/** The setting `SendTokenResponseBodyWithJsonNumbers` (article "JWT issuer technical profile"). */
function answerFor({ answerNumbers }: Policy, answer: TokenAnswer): TokenAnswer {
  if (answerNumbers === 'numbers') return answer;
  return Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, String(value)]));
}
