/**
 * Roles from the claim `ds_roles`. The partner's page describes a comma-separated text and shows an
 * array; an array whose items are comma-separated is possible too. All become one list, each role once.
 */
export function roleList(claim: unknown): string[] {
  const texts = (Array.isArray(claim) ? claim : [claim]).filter((item) => typeof item === 'string');
  const roles = texts.flatMap((text) => text.split(',')).map((role) => role.trim());
  return [...new Set(roles)].filter((role) => role !== '');
}
