import { z } from 'zod';
import type { Emulator } from '../../emulator.ts';
import { B2cError } from '../../errors/b2c-error.ts';
import { NotFoundError } from '../../errors/not-found-error.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';
import { readJson } from './read-json.ts';
import { describeUser } from './users.ts';

/** Longer than any form takes, because tokens of a real tenant may carry what other systems wrote. */
const textSchema = z.string().max(16_384);

const changeSchema = z.strictObject({
  signInName: textSchema,
  displayName: textSchema.optional(),
  givenName: textSchema.optional(),
  surname: textSchema.optional(),
  correspondenceMail: textSchema.optional(),
  roles: z.array(z.string().max(200)).max(500).optional(),
});

/** What somebody's next tokens say; tokens that are out stay as they are. */
export async function changeUser(c: EmulatorContext, emulator: Emulator): Promise<Response> {
  const body = changeSchema.safeParse(await readJson(c));
  if (!body.success) {
    const [issue] = body.error.issues;
    const where = issue === undefined ? '' : `${issue.path.join('.') || 'body'}: ${issue.message}`;
    throw new B2cError('AADB2C90122', `this is no change of a user: ${where}`);
  }
  await emulator.usersSeeded;
  const { users } = emulator.store;
  const { signInName, ...changes } = body.data;
  const user = users.findBySignInName(signInName);
  if (user === undefined) throw new NotFoundError();
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  const changed = { ...user, ...Object.fromEntries(given) };
  users.rewritePerson(changed);
  return c.json(describeUser(changed, emulator.store));
}
