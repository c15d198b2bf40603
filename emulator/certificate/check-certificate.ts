import { createPrivateKey, X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import type { Certificate } from './certificate.ts';

export type CertificateProblem = 'broken' | 'expires' | 'lacks a name';

const renewBeforeMs = 7 * 86_400_000;

/** Why a certificate that was kept can not be used, if so. */
export function certificateProblem(
  { ca, cert, key }: Certificate,
  names: readonly string[],
  nowMs: number,
): CertificateProblem | undefined {
  const parts = parse(ca, cert, key);
  if (parts === undefined) return 'broken';
  const { authority, leaf, privateKey } = parts;
  const isSigned = authority.ca && leaf.checkIssued(authority) && leaf.verify(authority.publicKey);
  if (!isSigned || !leaf.checkPrivateKey(privateKey)) return 'broken';
  if ([authority, leaf].some((part) => !isValid(part, nowMs))) return 'expires';
  if (names.some((name) => !isNamed(leaf, name))) return 'lacks a name';
  return undefined;
}

function parse(ca: string, cert: string, key: string) {
  try {
    return {
      authority: new X509Certificate(ca),
      leaf: new X509Certificate(cert),
      privateKey: createPrivateKey(key),
    };
  } catch (error) {
    // OpenSSL's codes for text that is no certificate or no key.
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}

const isValid = ({ validFromDate, validToDate }: X509Certificate, nowMs: number): boolean =>
  validFromDate.getTime() <= nowMs && nowMs < validToDate.getTime() - renewBeforeMs;

const isNamed = (leaf: X509Certificate, name: string): boolean =>
  (isIP(name) === 0 ? leaf.checkHost(name) : leaf.checkIP(name)) !== undefined;
