import type { Emulator } from '../../emulator.ts';
import { endpointUrl } from '../../endpoints/endpoint-url.ts';
import type { TermsLink } from '../../pages/terms-field.ts';
import type { Terms } from '../../tenant/tenant-schema.ts';
import type { OpenJourney } from '../find-journey.ts';

/** Each of the terms by its title, with the address where it can be read. */
export function termsLinks(
  emulator: Emulator,
  { policy, journey }: OpenJourney,
  terms: readonly Terms[],
): TermsLink[] {
  const { pathname } = new URL(endpointUrl(emulator, policy, 'terms'));
  return terms.map(({ code, version, texts }) => ({
    title: texts[journey.language].title,
    version,
    url: `${pathname}?${new URLSearchParams({ code, ui_locales: journey.language }).toString()}`,
  }));
}
