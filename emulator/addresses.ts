import { localB2cNamedOrigin, localB2cServedOrigin } from '../contract/addresses.ts';

/** The origins of the emulator: under which it is reached, and which authorities and issuers name. */
export interface Addresses {
  readonly served: string;
  readonly named: string;
}

/** A public URL wins; with https the served origin is the named one. */
export function addressesFor({
  port,
  https,
  publicUrl,
}: {
  readonly port: number;
  readonly https: boolean;
  readonly publicUrl: string | undefined;
}): Addresses {
  const named = publicUrl ?? localB2cNamedOrigin(port);
  const isServedOnHttp = !https && publicUrl === undefined;
  return { served: isServedOnHttp ? localB2cServedOrigin(port) : named, named };
}
