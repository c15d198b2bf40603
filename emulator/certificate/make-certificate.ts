import { randomBytes } from 'node:crypto';
import type { Certificate } from './certificate.ts';

/** Below 397 also where the day has 25 hours; browsers accept no more than 398 from public authorities. */
const validityDays = 396;

/**
 * A certificate for the names, signed by an authority that exists for it alone: the authority's private
 * key never leaves this function, so whoever trusts its certificate trusts nothing but this one.
 */
export async function makeCertificate(names: readonly string[]): Promise<Certificate> {
  // Only here: starting on http does not pay for it.
  const { createCA, createCert } = await import('mkcert');
  // Of its own, so that a trust store never takes one authority for another.
  const name = `Local B2C ${randomBytes(4).toString('hex')}`;
  const ca = await createCA({
    organization: name,
    countryCode: 'CH',
    state: 'Local',
    locality: 'Local',
    validity: validityDays,
  });
  const { cert, key } = await createCert({ ca, domains: [...names], validity: validityDays });
  return { ca: ca.cert, cert, key };
}
