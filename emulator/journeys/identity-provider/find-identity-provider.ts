import type { Emulator } from '../../emulator.ts';
import { NotFoundError } from '../../errors/not-found-error.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';
import type { IdentityProvider } from '../../tenant/tenant-schema.ts';

/** The provider that the address names. */
export function findIdentityProvider(c: EmulatorContext, { tenant }: Emulator): IdentityProvider {
  const asked = c.req.query('provider');
  const provider = tenant.identityProviders.find(({ id }) => id === asked);
  if (provider === undefined) throw new NotFoundError();
  return provider;
}
