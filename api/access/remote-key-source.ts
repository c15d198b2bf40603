import type { JWTVerifyGetKey } from 'jose';
import { createRemoteJWKSet, customFetch, errors } from 'jose';
import { z } from 'zod';
import { ApiError } from '../api-error.ts';

/** Who signs, and the keys to check it with. */
export interface TrustedIssuer {
  readonly issuer: string;
  readonly keys: JWTVerifyGetKey;
}

export type KeySource = () => Promise<TrustedIssuer>;
export type Fetch = (url: string, options: RequestInit) => Promise<Response>;

const fetchTimeoutMs = 5_000;
/** An unknown key id asks for the keys again, but made-up ids must not become a flood of requests. */
const keysCooldownMs = 30_000;
/** A key that the issuer took back is refused after this time at the latest. */
const keysMaxAgeMs = 600_000;

const discoverySchema = z.object({ issuer: z.string().min(1), jwks_uri: z.url() });

/**
 * Issuer and key address come from the OpenID configuration, fetched with the first token.
 * A failure is not remembered: the next request tries again.
 */
export function createRemoteKeySource(discoveryUrl: string, fetchResource: Fetch): KeySource {
  let known: Promise<TrustedIssuer> | undefined;
  return () => {
    known ??= discover(discoveryUrl, fetchResource).catch((cause: unknown) => {
      known = undefined;
      throw new ApiError('keys_unavailable', 'OpenID configuration cannot be read', { cause });
    });
    return known;
  };
}

async function discover(discoveryUrl: string, fetchResource: Fetch): Promise<TrustedIssuer> {
  const response = await fetchResource(discoveryUrl, {
    redirect: 'error',
    signal: AbortSignal.timeout(fetchTimeoutMs),
  });
  if (!response.ok) throw new Error(`status ${String(response.status)} from ${discoveryUrl}`);
  const { issuer, jwks_uri: keysUrl } = discoverySchema.parse(await response.json());
  return { issuer, keys: remoteKeys(new URL(keysUrl), fetchResource) };
}

function remoteKeys(keysUrl: URL, fetchResource: Fetch): JWTVerifyGetKey {
  const keySet = createRemoteJWKSet(keysUrl, {
    timeoutDuration: fetchTimeoutMs,
    cooldownDuration: keysCooldownMs,
    cacheMaxAge: keysMaxAgeMs,
    [customFetch]: fetchResource,
  });
  return async (header, token) => {
    try {
      return await keySet(header, token);
    } catch (cause) {
      throw isUnknownKey(cause)
        ? new ApiError('token_not_trusted', 'no such key', { cause })
        : new ApiError('keys_unavailable', 'keys cannot be fetched', { cause });
    }
  };
}

function isUnknownKey(error: unknown): boolean {
  return (
    error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys
  );
}
