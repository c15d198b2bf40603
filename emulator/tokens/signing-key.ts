import { createPrivateKey, createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { calculateJwkThumbprint, exportJWK, type JWK } from 'jose';

export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicJwk: JWK;
}

const generateRsaKeyPair = promisify(generateKeyPair);

/** RSA with 2048 bits, as B2C has; made outside the event loop, in about 50 ms. */
export async function generateSigningKey(): Promise<{ kid: string; privatePem: string }> {
  const { privateKey } = await generateRsaKeyPair('rsa', { modulusLength: 2048 });
  const kid = await calculateJwkThumbprint(await exportJWK(createPublicKey(privateKey)));
  return { kid, privatePem: privateKey.export({ type: 'pkcs8', format: 'pem' }) };
}

export async function signingKeyFrom(kid: string, privatePem: string): Promise<SigningKey> {
  const privateKey = createPrivateKey(privatePem);
  return { kid, privateKey, publicJwk: await publicJwkOf(kid, privateKey) };
}

/** `exportJWK` of the public half has `n` and `e` only: no private part can slip into the answer. */
async function publicJwkOf(kid: string, privateKey: KeyObject): Promise<JWK> {
  const { kty, n, e } = await exportJWK(createPublicKey(privateKey));
  if (kty === undefined || n === undefined || e === undefined) throw new Error('not an RSA key');
  return { kid, use: 'sig', alg: 'RS256', kty, n, e };
}
