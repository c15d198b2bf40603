import type { Store } from '../store/store.ts';
import type { Application } from '../tenant/tenant-schema.ts';

/** The partner documents it: a sign-in creates a relation between the person and the application's partner. */
export function keepPartnerRelation(
  { partnerRelations }: Store,
  oid: string,
  { acronym }: Application,
  now: number,
): void {
  if (acronym !== undefined) partnerRelations.keep(oid, acronym, now);
}
