import { createHash } from 'node:crypto';
import { z } from 'zod';
import { languages, type Language } from '../../contract/languages.ts';
import { isLoopbackUri } from './loopback-uri.ts';

/** Grants and flows that a registration may use; nothing is allowed that is not listed (RFC 9700, 4.1). */
const flowSchema = z.enum(['code', 'refresh', 'implicit', 'password', 'client_credentials']);

/** How the authorization endpoint answers (Multiple Response Type Encoding Practices; Form Post Response Mode). */
export const responseModes = ['query', 'fragment', 'form_post'] as const;
export type ResponseMode = (typeof responseModes)[number];

const environmentSchema = z.enum(['test', 'prod']);

const issuerFormSchema = z.enum(['tenant', 'tfp']);

/** A private-use scheme has a dot (RFC 8252, 7.1), but for the one that MSAL gives mobile applications. */
const knownProtocol = /^https?:$|\.|^msal[\da-f-]{36}:$/;

/** As a browser reads it, however it is written; the first fault ends the checks of a URI. */
const protocolOf = (uri: string): string => new URL(uri).protocol;

const redirectUriSchema = z
  .url({ abort: true })
  .refine((uri) => !uri.includes('#'), 'a redirect URI has no fragment (RFC 6749, 3.1.2)')
  .refine(
    (uri) => protocolOf(uri) !== 'http:' || isLoopbackUri(uri),
    'plain http is for localhost only (RFC 9700, 2.6)',
  )
  .refine(
    (uri) => knownProtocol.test(protocolOf(uri)),
    'allowed are https, http on this computer, a private-use scheme with a dot (RFC 8252, 7.1) and msal{client id}',
  );

/** Opened in a frame, so only what a browser opens there (OpenID Connect Front-Channel Logout 1.0, 2). */
const frontChannelLogoutUriSchema = redirectUriSchema.refine(
  (uri) => /^https?:$/.test(protocolOf(uri)),
  'a front-channel address is https, or http on this computer',
);

/** A secret is kept as its hash from the moment the file is read. */
const secretSchema = z
  .string()
  .min(8)
  .transform((secret) => createHash('sha256').update(secret).digest());

/** Claims that the emulator alone may set: a foreign service could speak for anybody with them. */
const reservedClaims: ReadonlySet<string> = new Set([
  ...['iss', 'aud', 'exp', 'nbf', 'iat', 'jti', 'ver', 'sub', 'oid', 'azp', 'scp', 'roles'],
  ...['acr', 'tfp', 'nonce', 'auth_time', 'at_hash', 'c_hash', '__proto__'],
]);

/** A service of the tenant's owner that is asked for claims (article "RESTful technical profile"). */
const claimsExchangeSchema = z.strictObject({
  id: z.string().min(1).default('TokenAugmentation'),
  url: redirectUriSchema,
  timeoutMilliseconds: z.int().min(100).max(30_000).default(5000),
  basicAuthentication: z
    .strictObject({ username: z.string().min(1), password: z.string().min(1) })
    .optional(),
  /** Only these are taken from the answer. */
  outputClaims: z
    .array(
      z
        .string()
        .regex(/^\w+$/, 'letters, digits and _ only')
        .refine((name) => !reservedClaims.has(name), 'the claim is set by the tenant itself'),
    )
    .min(1),
});

const policySchema = z.strictObject({
  name: z.string().regex(/^b2c_1a?_\w+$/i, 'a policy name begins with b2c_1_ or b2c_1a_'),
  environment: environmentSchema,
  /** `password-grant` has no page: it serves the grant of that name alone. */
  journey: z.enum(['sign-up-or-in', 'sign-in', 'reset-password', 'password-grant']),
  /** A forgotten password is handled by the journey, or the application is told (AADB2C90118). */
  forgottenPassword: z.enum(['in-journey', 'tell-application']).default('in-journey'),
  /** `IssuanceClaimPattern`: the tenant's id alone, or with `/tfp/` and the policy's name. */
  issuer: issuerFormSchema.default('tenant'),
  /** Instead of the tenant's. */
  defaultLanguage: z.enum(languages).optional(),
  showCancel: z.boolean().default(true),
  /** "Require ID Token in logout requests" (article "Session behavior"). */
  requiresIdTokenHint: z.boolean().default(false),
  /** Adds claims to tokens of the client credentials grant (article "Client credentials", step 4). */
  clientCredentialsJourney: z.strictObject({ claimsExchange: claimsExchangeSchema }).optional(),
  /** Claim that names the policy: the partner's policies use `acr`, Microsoft recommends `tfp`. */
  policyClaim: z.enum(['acr', 'tfp']).default('acr'),
  /** `not-supported`: B2C's older setting, where `sub` holds a fixed text instead of the object id. */
  subject: z.enum(['object-id', 'not-supported']).default('object-id'),
  /** Numbers of the token answer as JSON numbers, or as texts like before 2020. */
  answerNumbers: z.enum(['numbers', 'texts']).default('numbers'),
  tokenLifetimeSeconds: z.int().min(300).max(86_400).default(3600),
  /** Without it ID tokens live as long as access tokens. */
  idTokenLifetimeSeconds: z.int().min(300).max(86_400).optional(),
  refreshTokenLifetimeSeconds: z.int().min(86_400).max(7_776_000).default(1_209_600),
  refreshTokenWindowSeconds: z.int().min(86_400).max(31_536_000).default(7_776_000),
});

const applicationSchema = z.strictObject({
  id: z.guid(),
  name: z.string().min(1),
  kind: z.enum(['spa', 'web', 'native', 'daemon']),
  /** A registration with an environment is refused by the policies of the other one. */
  environment: environmentSchema.optional(),
  /** Of its partner: chooses logo and terms, and names the relation with a person. */
  acronym: z.string().optional(),
  secret: secretSchema.optional(),
  redirectUris: z.array(redirectUriSchema).default([]),
  /** Opened when the person signs out elsewhere, so that the application ends its own session. */
  frontChannelLogoutUri: frontChannelLogoutUriSchema.optional(),
  flows: z.array(flowSchema),
  responseModes: z
    .array(z.enum(responseModes))
    .min(1)
    .default([...responseModes]),
  permissions: z
    .array(
      z.strictObject({
        api: z.guid(),
        scopes: z.array(z.string()).default([]),
        roles: z.array(z.string()).default([]),
      }),
    )
    .default([]),
});

const apiSchema = z.strictObject({
  id: z.guid(),
  name: z.string().min(1),
  appIdUri: z.url(),
  scopes: z.array(z.string()),
  appRoles: z.array(z.string()).default([]),
});

const personSchema = z.strictObject({
  oid: z.guid(),
  givenName: z.string().min(1),
  surname: z.string().min(1),
  correspondenceMail: z.email(),
  roles: z.array(z.string()).default([]),
});

const userSchema = personSchema.extend({
  signInName: z.email(),
  password: z.string().min(8).max(64),
});

const identityProviderIdSchema = z.enum(['microsoft', 'google', 'apple']);

/** Registered here with an account at an identity provider. */
const federatedUserSchema = personSchema.extend({
  identityProvider: identityProviderIdSchema,
  account: z.email(),
});

/** Somebody whom the simulated provider knows, registered here or not. */
const providerAccountSchema = z.strictObject({
  mail: z.email(),
  givenName: z.string().default(''),
  surname: z.string().default(''),
});

const identityProviderSchema = z.strictObject({
  id: identityProviderIdSchema,
  name: z.string().min(1),
  /** A person may hide the address; the provider hands out one of this domain instead. */
  relayDomain: z.string().optional(),
  accounts: z.array(providerAccountSchema).default([]),
});

const termsTextSchema = z.strictObject({
  title: z.string().min(1),
  paragraphs: z.array(z.string().min(1)).min(1),
});

const termsSchema = z.strictObject({
  code: z.string().regex(/^[\w-]+$/, 'letters, digits, _ and - only'),
  version: z.string().min(1),
  /** Shown for applications with this acronym; without one, for all. */
  partner: z.string().optional(),
  texts: z.strictObject(
    Object.fromEntries(languages.map((language) => [language, termsTextSchema])) as Record<
      Language,
      typeof termsTextSchema
    >,
  ),
});

/** The one configuration object of the emulator; unknown keys are errors. */
export const tenantSchema = z.strictObject({
  name: z.string().regex(/^[\w-]+\.onmicrosoft\.com$/, 'a tenant is named X.onmicrosoft.com'),
  id: z.guid(),
  defaultLanguage: z.enum(languages).default('en'),
  /** The partner's page shows both: "separated by comma" in words, an array in its sample token. */
  rolesForm: z.enum(['array', 'comma']).default('array'),
  /** B2C allows about 10 minutes; ASVS 10.4.3 asks for one. Raise it to step through a debugger. */
  authorizationCodeLifetimeSeconds: z.int().min(1).max(600).default(60),
  /** 0: a used refresh token is never accepted again (RFC 9700, 4.14.2). */
  refreshTokenReuseLeewaySeconds: z.int().min(0).max(60).default(0),
  sessionLifetimeSeconds: z.int().min(900).max(86_400).default(86_400),
  /** `b2c` is the partner's documented rule, `nist` the one of SP 800-63B without character classes. */
  passwordRule: z.enum(['b2c', 'nist']).default('b2c'),
  policies: z.array(policySchema).min(1),
  applications: z.array(applicationSchema),
  apis: z.array(apiSchema).default([]),
  users: z.array(userSchema).default([]),
  identityProviders: z.array(identityProviderSchema).default([]),
  federatedUsers: z.array(federatedUserSchema).default([]),
  terms: z.array(termsSchema).default([]),
});

export type TenantFile = z.input<typeof tenantSchema>;
export type Tenant = Readonly<z.output<typeof tenantSchema>>;
export type Policy = Tenant['policies'][number];
export type Application = Tenant['applications'][number];
export type Api = Tenant['apis'][number];
export type SeedUser = Tenant['users'][number];
export type FederatedSeedUser = Tenant['federatedUsers'][number];
export type IdentityProvider = Tenant['identityProviders'][number];
export type IdentityProviderId = IdentityProvider['id'];
export type ClaimsExchange = z.output<typeof claimsExchangeSchema>;
export type Terms = Tenant['terms'][number];
export type IssuerForm = z.output<typeof issuerFormSchema>;
export type Flow = z.output<typeof flowSchema>;
