import { z } from 'zod';
import { languages } from '../../contract/languages.ts';

/** An authorization request after all checks: only values that the emulator vouches for. */
export const authorizeRequestSchema = z.object({
  clientId: z.string(),
  redirectUri: z.string(),
  responseMode: z.enum(['query', 'fragment', 'form_post']),
  state: z.string().optional(),
  nonce: z.string().optional(),
  codeChallenge: z.string().optional(),
  scopes: z.array(z.string()),
  wantsClientInfo: z.boolean(),
  loginHint: z.string().optional(),
  logo: z.string(),
});
export type AuthorizeRequest = Readonly<z.output<typeof authorizeRequestSchema>>;

/** What the sign-in page has to say about the last try. */
export const signInProblemSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({
    kind: z.literal('missing'),
    fields: z.array(z.enum(['signInName', 'password'])),
  }),
  z.object({ kind: z.literal('wrongCredentials') }),
  z.object({ kind: z.literal('throttled'), waitSeconds: z.number() }),
]);
export type SignInProblem = z.output<typeof signInProblemSchema>;

/** An authorization request that waits for a person. */
export const journeySchema = z.object({
  /** One for all steps of a journey, as on real pages (article "Troubleshoot custom policies"). */
  correlationId: z.string(),
  policy: z.string(),
  request: authorizeRequestSchema,
  language: z.enum(languages),
  signInName: z.string(),
  problem: signInProblemSchema,
});
export type Journey = Readonly<z.output<typeof journeySchema>>;

export const journeyLifetimeSeconds = 3600;
