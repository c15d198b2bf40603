import { z } from 'zod';
import { endpointNames } from '../endpoints/endpoint-names.ts';

const times = z.int().min(1).max(1000).default(1);
const endpoint = z.enum(endpointNames);
const token = z.enum(['id_token', 'access_token']).default('id_token');

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

const tokenFaultNames = [
  'wrong-issuer',
  'wrong-audience',
  'expired',
  'not-yet-valid',
  'bad-signature',
  'unknown-key',
  'unsigned',
] as const;

/** Tokens that a careful application or API refuses. */
const tokenFault = z.strictObject({ fault: z.enum(tokenFaultNames), token, times });

/** Access tokens have no nonce. */
const nonceFault = z.strictObject({
  fault: z.literal('wrong-nonce'),
  token: z.literal('id_token').default('id_token'),
  times,
});

/** Documents that a careful client refuses. */
const documentFault = z.strictObject({
  fault: z.enum(['empty-keys', 'foreign-keys', 'wrong-metadata-issuer']),
  times,
});

/** The closed set of faults (security checklist OP-48), as sent to `POST /_emulator/faults`. */
export const faultSchema = z.discriminatedUnion('fault', [
  ...transportFaults,
  tokenFault,
  nonceFault,
  documentFault,
]);

export type Fault = Readonly<z.output<typeof faultSchema>>;
export type TransportFault = Readonly<z.output<(typeof transportFaults)[number]>>;
export type TokenFault = Readonly<z.output<typeof tokenFault> | z.output<typeof nonceFault>>;
export type TokenFaultName = TokenFault['fault'];
export type DocumentFaultName = z.output<typeof documentFault>['fault'];
export type TokenKind = 'id_token' | 'access_token';
