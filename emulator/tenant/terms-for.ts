import type { Application, Tenant, Terms } from './tenant-schema.ts';

/** The platform's terms, and those of the partner that the client id stands for. */
export const termsFor = (
  { terms }: Pick<Tenant, 'terms'>,
  { acronym }: Pick<Application, 'acronym'>,
): readonly Terms[] => terms.filter(({ partner }) => partner === undefined || partner === acronym);
