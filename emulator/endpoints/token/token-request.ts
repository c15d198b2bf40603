import type { Emulator } from '../../emulator.ts';
import type { Parameters } from '../../http/parameters.ts';
import type { Application, Policy } from '../../tenant/tenant-schema.ts';

/** A request to the token endpoint whose client is known, whatever grant it brings. */
export interface TokenRequest {
  readonly emulator: Emulator;
  readonly policy: Policy;
  readonly application: Application;
  readonly parameters: Parameters;
  /** Whom the connection comes from, for counting wrong passwords. */
  readonly address: string;
  /** Of the page that sent it; browsers name it with every POST, programs name none. */
  readonly origin: string | undefined;
}
