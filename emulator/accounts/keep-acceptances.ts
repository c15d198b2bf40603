import type { Language } from '../../contract/languages.ts';
import type { Store } from '../store/store.ts';
import type { Application, Terms } from '../tenant/tenant-schema.ts';

/** One record for each of the terms that were shown: which version, in which language, when, for whom. */
export function keepAcceptances(
  { termsAcceptances }: Store,
  oid: string,
  {
    terms,
    language,
    application,
    now,
  }: { terms: readonly Terms[]; language: Language; application: Application; now: number },
): void {
  for (const { code, version } of terms) {
    termsAcceptances.add(oid, {
      code,
      version,
      language,
      partner: application.acronym,
      acceptedAt: now,
    });
  }
}
