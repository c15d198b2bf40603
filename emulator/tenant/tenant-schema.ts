import { createHash } from 'node:crypto';
import { z } from 'zod';
import { languages } from '../../contract/languages.ts';
import { isLoopbackUri } from './loopback-uri.ts';

/** Grants and flows that a registration may use; nothing is allowed that is not listed (RFC 9700, 4.1). */
const flowSchema = z.enum(['code', 'refresh', 'implicit', 'password', 'client_credentials']);

const environmentSchema = z.enum(['test', 'prod']);

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

/** A secret is kept as its hash from the moment the file is read. */
const secretSchema = z
  .string()
  .min(8)
  .transform((secret) => createHash('sha256').update(secret).digest());

const policySchema = z.strictObject({
  name: z.string().regex(/^b2c_1a?_\w+$/i, 'a policy name begins with b2c_1_ or b2c_1a_'),
  environment: environmentSchema,
  journey: z.enum(['sign-in']),
  showCancel: z.boolean().default(true),
  tokenLifetimeSeconds: z.int().min(300).max(86_400).default(3600),
  refreshTokenLifetimeSeconds: z.int().min(86_400).max(7_776_000).default(1_209_600),
  refreshTokenWindowSeconds: z.int().min(86_400).max(31_536_000).default(7_776_000),
});

const applicationSchema = z.strictObject({
  id: z.guid(),
  name: z.string().min(1),
  kind: z.enum(['spa', 'web', 'native', 'daemon']),
  /** A registration with an environment is refused by the policies of the other one. */
  environment: environmentSchema.optional(),
  /** Chooses the logo, as the partner service does from the client id. */
  acronym: z.string().optional(),
  secret: secretSchema.optional(),
  redirectUris: z.array(redirectUriSchema).default([]),
  flows: z.array(flowSchema),
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

const userSchema = z.strictObject({
  oid: z.guid(),
  signInName: z.email(),
  password: z.string().min(8).max(64),
  givenName: z.string().min(1),
  surname: z.string().min(1),
  correspondenceMail: z.email(),
  roles: z.array(z.string()).default([]),
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
  policies: z.array(policySchema).min(1),
  applications: z.array(applicationSchema),
  apis: z.array(apiSchema).default([]),
  users: z.array(userSchema).default([]),
});

export type TenantFile = z.input<typeof tenantSchema>;
export type Tenant = Readonly<z.output<typeof tenantSchema>>;
export type Policy = Tenant['policies'][number];
export type Application = Tenant['applications'][number];
export type Api = Tenant['apis'][number];
export type SeedUser = Tenant['users'][number];
export type Flow = z.output<typeof flowSchema>;
