import { X509Certificate } from 'node:crypto';
import { caNameOf, type Certificate } from './certificate.ts';
import {
  caFile,
  openFolder,
  publishCa,
  readCertificate,
  writeCertificate,
} from './certificate-files.ts';
import { certificateProblem, type CertificateProblem } from './check-certificate.ts';
import { makeCertificate } from './make-certificate.ts';
import { withFolderLock } from './with-folder-lock.ts';

export interface PreparedCertificate {
  readonly certificate: Certificate;
  /** Nothing where nothing is written to the disk. */
  readonly caFile: string | undefined;
  /** The one that it replaces, and whose authority need not be trusted any longer. */
  readonly replaced:
    { readonly problem: CertificateProblem; readonly caName: string | undefined } | undefined;
}

/** The certificate in the folder, or a new one; without a folder one that lives in memory. */
export async function prepareCertificate(
  folder: string | undefined,
  names: readonly string[],
): Promise<PreparedCertificate> {
  if (folder === undefined) {
    return { certificate: await makeCertificate(names), caFile: undefined, replaced: undefined };
  }
  openFolder(folder);
  return withFolderLock(folder, async () => {
    const kept = readCertificate(folder);
    const problem = kept && certificateProblem(kept, names, Date.now());
    if (kept !== undefined && problem === undefined) {
      publishCa(folder, kept);
      return { certificate: kept, caFile: caFile(folder), replaced: undefined };
    }
    const known = kept !== undefined && problem !== 'broken' ? kept : undefined;
    // With the names of before: two public URLs in turn do not ask for trust again and again.
    const certificate = await makeCertificate([...new Set([...names, ...hostNamesOf(known)])]);
    writeCertificate(folder, certificate);
    publishCa(folder, certificate);
    const replaced = problem && { problem, caName: known && caNameOf(known) };
    return { certificate, caFile: caFile(folder), replaced };
  });
}

function hostNamesOf(certificate: Certificate | undefined): string[] {
  if (certificate === undefined) return [];
  const { subjectAltName = '' } = new X509Certificate(certificate.cert);
  return [...subjectAltName.matchAll(/DNS:([^,"]+)/g)].map(([, name = '']) => name);
}
