import { generateSigningKey, signingKeyFrom, type SigningKey } from '../tokens/signing-key.ts';

let key: Promise<SigningKey> | undefined;

/** A key of somebody else. Made when the first fault needs it; no answer without a fault names it. */
export const foreignKey = (): Promise<SigningKey> =>
  (key ??= generateSigningKey().then(({ kid, privatePem }) => signingKeyFrom(kid, privatePem)));
