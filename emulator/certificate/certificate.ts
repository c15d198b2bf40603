import { createHash, X509Certificate } from 'node:crypto';

/** A server certificate, its key, and the public half of the authority that signed it, all in PEM. */
export interface Certificate {
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

/** How the trust stores of a computer list the authority. */
export const caNameOf = ({ ca }: Pick<Certificate, 'ca'>): string =>
  commonNameOf(new X509Certificate(ca));

/** Chromium's `--ignore-certificate-errors-spki-list`: base64 of SHA-256 of the public key. */
export function spkiHashOf({ cert }: Pick<Certificate, 'cert'>): string {
  const spki = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(spki).digest('base64');
}

const commonNameOf = ({ subject }: X509Certificate): string =>
  /^CN=(.*)$/m.exec(subject)?.[1] ?? subject;
