import type { Api, Application } from '../tenant/tenant-schema.ts';

/** What an administrator has granted the application on behalf of people. */
export const permittedScopes = ({ permissions }: Application, { id }: Api): readonly string[] =>
  permissions.find(({ api }) => api === id)?.scopes ?? [];
