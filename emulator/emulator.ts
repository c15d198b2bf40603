import type { Throttles } from './accounts/throttles.ts';
import type { MovableClock } from './clock.ts';
import type { FaultSwitches } from './faults/fault-switches.ts';
import type { Notice } from './notice.ts';
import type { PageAssets } from './pages/page-assets.ts';
import type { PasswordCost } from './secrets/password-hash.ts';
import type { Store } from './store/store.ts';
import type { IssuerForm, Tenant } from './tenant/tenant-schema.ts';
import type { KeyRing } from './tokens/key-ring.ts';

/** What every endpoint works with. Only the store, the clock, the throttles, the keys and the faults ever change. */
export interface Emulator {
  readonly tenant: Tenant;
  /** Where it is reached: `http://localhost:4300`, or what `--https` and `--public-url` make of it. */
  readonly servedOrigin: string;
  /** What issuers begin with: `https://localhost:4300`; MSAL accepts no http issuer. */
  readonly namedOrigin: string;
  /** For all policies, instead of what the tenant file says of each. */
  readonly issuerForm: IssuerForm | undefined;
  /** Cookies ignore ports; the suffix keeps two emulators on one computer apart. */
  readonly cookieSuffix: string;
  readonly clock: MovableClock;
  readonly store: Store;
  readonly throttles: Throttles;
  /** Empty unless the development endpoints have switched something on. */
  readonly faults: FaultSwitches;
  readonly passwordCost: PasswordCost;
  readonly assets: PageAssets;
  /** Ready shortly after the first request can be: neither the metadata nor the page waits for them. */
  readonly keys: Promise<KeyRing>;
  readonly usersSeeded: Promise<void>;
  readonly decoyPasswordHash: Promise<string>;
  readonly hasDevelopmentEndpoints: boolean;
  /** What an integrator wants to know and no page says. */
  readonly note: (notice: Notice, correlationId: string) => void;
  /** Unexpected failures, for the operator's eyes only. */
  readonly reportFault: (error: unknown, correlationId: string) => void;
}
