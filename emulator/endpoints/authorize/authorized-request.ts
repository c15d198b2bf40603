import type { AuthorizeRequest } from '../../journeys/journey.ts';
import type { Session } from '../../store/sessions.ts';
import type { Application, Policy } from '../../tenant/tenant-schema.ts';

/** A request that has found its person. */
export interface AuthorizedRequest {
  readonly policy: Policy;
  readonly application: Application;
  readonly request: AuthorizeRequest;
  readonly session: Session;
  /** Of the session's secret id, which is not stored. */
  readonly sessionIdHash: string;
}
