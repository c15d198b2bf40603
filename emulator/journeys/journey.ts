import { z } from 'zod';
import { languages } from '../../contract/languages.ts';
import { responseTypeWords } from '../tokens/response-type.ts';
import { responseModes } from '../tenant/tenant-schema.ts';
import { problemSchema } from './problem.ts';

/** An authorization request after all checks: only values that the emulator vouches for. */
export const authorizeRequestSchema = z.object({
  clientId: z.string(),
  redirectUri: z.string(),
  responseType: z.array(z.enum(responseTypeWords)).default(['code']),
  responseMode: z.enum(responseModes),
  state: z.string().optional(),
  nonce: z.string().optional(),
  codeChallenge: z.string().optional(),
  scopes: z.array(z.string()),
  wantsClientInfo: z.boolean(),
  loginHint: z.string().optional(),
  /** Whom an `id_token_hint` named. */
  expectedOid: z.string().optional(),
  logo: z.string(),
  /** What the application knows about the person already, as typed there. */
  prefill: z.object({ email: z.string(), givenName: z.string(), surname: z.string() }),
});
export type AuthorizeRequest = Readonly<z.output<typeof authorizeRequestSchema>>;

const personDraft = {
  givenName: z.string(),
  surname: z.string(),
  correspondenceMail: z.string(),
  acceptsTerms: z.boolean(),
};

const draft = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.object({ ...shape, problems: z.array(problemSchema) });

/** What an identity provider said about a person who has no account here yet. */
const identitySchema = z.object({
  provider: z.enum(['microsoft', 'google', 'apple']),
  subject: z.string(),
  mail: z.string(),
});
export type Identity = Readonly<z.output<typeof identitySchema>>;

export const journeySteps = [
  'sign-in',
  'sign-up',
  'reset-password',
  'identity-provider',
  'first-sign-in',
] as const;
export type JourneyStep = (typeof journeySteps)[number];

/**
 * An authorization request that waits for a person. Each page has its own draft, so that Back and
 * reload find every page as it was left. Passwords and codes are never kept.
 */
export const journeySchema = z.object({
  /** One for all steps of a journey, as on real pages (article "Troubleshoot custom policies"). */
  correlationId: z.string(),
  policy: z.string(),
  request: authorizeRequestSchema,
  language: z.enum(languages),
  signIn: draft({ signInName: z.string() }),
  signUp: draft({ email: z.string(), ...personDraft }),
  resetPassword: draft({ email: z.string() }),
  identityProvider: draft({ account: z.string(), hidesMail: z.boolean() }),
  firstSignIn: draft({ identity: identitySchema, ...personDraft }).optional(),
  /** The application has its answer: the same request again begins a new journey. */
  isAnswered: z.boolean(),
  /** The form that made the account or the password, so that it does no harm when sent twice. */
  completed: z
    .object({
      step: z.enum(journeySteps),
      oid: z.string(),
      completedAt: z.number(),
      formHash: z.string(),
      sessionHash: z.string(),
    })
    .optional(),
});
export type Journey = Readonly<z.output<typeof journeySchema>>;
export type PersonDraft = Pick<
  Journey['signUp'],
  'givenName' | 'surname' | 'correspondenceMail' | 'acceptsTerms'
>;

export const journeyLifetimeSeconds = 3600;
