import { z } from 'zod';

export const faultyEndpoints = ['metadata', 'keys', 'authorize', 'token', 'logout'] as const;
export type FaultyEndpoint = (typeof faultyEndpoints)[number];

const times = z.int().min(1).max(1000).default(1);
const endpoint = z.enum(faultyEndpoints);
const token = z.enum(['id_token', 'access_token']).optional();

/** What can go wrong on the way: the endpoint works, its answer does not arrive as it should. */
const transportFaults = [
  z.strictObject({
    fault: z.literal('status'),
    endpoint,
    status: z.union([z.literal(429), z.literal(500), z.literal(502), z.literal(503)]),
    retryAfterSeconds: z.int().min(0).max(3600).optional(),
    times,
  }),
  z.strictObject({
    fault: z.literal('delay'),
    endpoint,
    milliseconds: z.int().min(1).max(60_000),
    times,
  }),
  z.strictObject({ fault: z.literal('html'), endpoint, times }),
  z.strictObject({ fault: z.literal('drop'), endpoint, times }),
] as const;

export const tokenFaultNames = [
  'wrong-issuer',
  'wrong-audience',
  'wrong-nonce',
  'expired',
  'not-yet-valid',
  'bad-signature',
  'unknown-key',
  'unsigned',
] as const;

/** Tokens that a careful application or API refuses; without `token`, of either kind. */
const tokenFault = z.strictObject({ fault: z.enum(tokenFaultNames), token, times });

/** Documents that a careful client refuses. */
const documentFault = z.strictObject({
  fault: z.enum(['empty-keys', 'foreign-keys', 'wrong-metadata-issuer']),
  times,
});

/** The closed set of faults (security checklist OP-48), as sent to `POST /_emulator/faults`. */
export const faultSchema = z.discriminatedUnion('fault', [
  ...transportFaults,
  tokenFault,
  documentFault,
]);

export type Fault = Readonly<z.output<typeof faultSchema>>;
export type TransportFault = Readonly<z.output<(typeof transportFaults)[number]>>;
export type TokenFaultName = (typeof tokenFaultNames)[number];
export type DocumentFaultName = z.output<typeof documentFault>['fault'];
export type TokenKind = 'id_token' | 'access_token';
