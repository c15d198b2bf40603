import type { Emulator } from '../../emulator.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';
import type { User } from '../../store/users.ts';
import { displayName } from '../../tokens/token-claims.ts';

/**
 * Who has an account, how they sign in, and what was recorded about them: partners and accepted terms.
 * Never a password or its hash. `?oid=` or `?signInName=` choose one.
 */
export async function users(c: EmulatorContext, emulator: Emulator): Promise<Response> {
  await emulator.usersSeeded;
  const { store } = emulator;
  return c.json(chosenUsers(c, emulator).map((user) => describeUser(user, store)));
}

function chosenUsers(c: EmulatorContext, { store }: Emulator): User[] {
  const { oid, signInName } = c.req.query();
  if (oid !== undefined) return [store.users.findByOid(oid)].filter((user) => user !== undefined);
  if (signInName === undefined) return store.users.all();
  return [store.users.findBySignInName(signInName)].filter((user) => user !== undefined);
}

export function describeUser(user: User, store: Emulator['store']) {
  const { oid, givenName, surname, correspondenceMail, roles } = user;
  return {
    oid,
    displayName: displayName(user),
    givenName,
    surname,
    correspondenceMail,
    roles,
    signIn:
      user.kind === 'local'
        ? { kind: user.kind, signInName: user.signInName }
        : { kind: user.kind, identityProvider: user.identityProvider, mail: user.mail },
    partners: store.partnerRelations.of(oid).map(({ partner, since, lastSeenAt }) => ({
      partner,
      since: timeOf(since),
      lastSeenAt: timeOf(lastSeenAt),
    })),
    terms: store.termsAcceptances
      .of(oid)
      .map(({ acceptedAt, ...acceptance }) => ({ ...acceptance, acceptedAt: timeOf(acceptedAt) })),
  };
}

const timeOf = (seconds: number): string => new Date(seconds * 1000).toISOString();
