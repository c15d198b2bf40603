import { createPrivateKey, createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { calculateJwkThumbprint, exportJWK, type JWK } from 'jose';
import type { StoredSigningKeys } from '../store/signing-keys.ts';

export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicJwk: JWK;
}

const generateRsaKeyPair = promisify(generateKeyPair);

/** Reads the stored keys once, or makes the first one; never anew for a request. */
export async function prepareSigningKeys(
  stored: StoredSigningKeys,
  now: number,
): Promise<readonly [SigningKey, ...SigningKey[]]> {
  const parsed = await Promise.all(
    stored.all().map(({ kid, privatePem }) => signingKeyFrom(kid, privatePem)),
  );
  const [newest, ...older] = parsed;
  if (newest !== undefined) return [newest, ...older];
  return [await addSigningKey(stored, now)];
}

async function addSigningKey(stored: StoredSigningKeys, now: number): Promise<SigningKey> {
  const { privateKey } = await generateRsaKeyPair('rsa', { modulusLength: 2048 });
  const kid = await calculateJwkThumbprint(await exportJWK(createPublicKey(privateKey)));
  const privatePem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  stored.add({ kid, privatePem }, now);
  return signingKeyFrom(kid, privatePem);
}

async function signingKeyFrom(kid: string, privatePem: string): Promise<SigningKey> {
  const privateKey = createPrivateKey(privatePem);
  return { kid, privateKey, publicJwk: await publicJwkOf(kid, privateKey) };
}

/** `exportJWK` of the public half has `n` and `e` only: no private part can slip into the answer. */
async function publicJwkOf(kid: string, privateKey: KeyObject): Promise<JWK> {
  const { kty, n, e } = await exportJWK(createPublicKey(privateKey));
  if (kty === undefined || n === undefined || e === undefined) throw new Error('not an RSA key');
  return { kid, use: 'sig', alg: 'RS256', kty, n, e };
}
