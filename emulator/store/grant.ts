import { z } from 'zod';

/** What a person allowed an application to do by signing in; travels from code to refresh tokens. */
export const grantSchema = z.object({
  clientId: z.string(),
  /** In lower case; a grant is good at the policy that issued it only. */
  policy: z.string(),
  oid: z.string(),
  authTime: z.number(),
  scopes: z.array(z.string()),
});
export type Grant = Readonly<z.output<typeof grantSchema>>;

/** A code also remembers the request it answers. */
export const codeGrantSchema = grantSchema.extend({
  redirectUri: z.string(),
  codeChallenge: z.string().optional(),
  nonce: z.string().optional(),
});
export type CodeGrant = Readonly<z.output<typeof codeGrantSchema>>;
