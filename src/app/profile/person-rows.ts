import type { PersonResponse } from '../../../contract/profile';

const shown = [
  'profileId',
  'displayName',
  'email',
  'identificationLevel',
  'state',
  'lastModified',
] as const satisfies readonly (keyof PersonResponse)[];

export interface PersonRow {
  readonly field: (typeof shown)[number];
  readonly value: string;
}

/** Rows of the Profile Service's answer; `undefined` where the answer is no person at all. */
export function personRows(answer: unknown): PersonRow[] | undefined {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return undefined;
  const fields = answer as Record<string, unknown>;
  if (typeof fields['profileId'] !== 'string') return undefined;
  return shown.flatMap((field) => {
    const value = fields[field];
    return typeof value === 'string' && value !== '' ? [{ field, value }] : [];
  });
}
