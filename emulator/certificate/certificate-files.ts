import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Certificate } from './certificate.ts';

/** For the trust stores of this computer. */
export const caFile = (folder: string): string => join(folder, 'ca.pem');

/** Key, certificate and authority in one file: no crash can leave halves of two pairs. */
export const serverFile = (folder: string): string => join(folder, 'server.pem');

/** For the owner's eyes only, also where it was there before. */
export function openFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
}

/** What is there, whether it is of use or not. */
export function readCertificate(folder: string): Certificate | undefined {
  const text = readIfThere(serverFile(folder));
  if (text === undefined) return undefined;
  chmodSync(serverFile(folder), 0o600);
  const [key = '', cert = '', ca = ''] = text.match(/-----BEGIN [^]*?-----END [^\n]*\n/g) ?? [];
  return { ca, cert, key };
}

export function writeCertificate(folder: string, { ca, cert, key }: Certificate): void {
  replace(serverFile(folder), [key, cert, ca].map(asBlock).join(''), 0o600);
}

/** The public copy follows the file that the server reads. */
export function publishCa(folder: string, { ca }: Certificate): void {
  const text = asBlock(ca);
  if (readIfThere(caFile(folder)) !== text) replace(caFile(folder), text, 0o644);
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function replace(file: string, text: string, mode: number): void {
  const draft = `${file}.new`;
  // Of a start that was cut off; its mode may be another.
  rmSync(draft, { force: true });
  writeFileSync(draft, text, { mode, flag: 'wx' });
  renameSync(draft, file);
}

const asBlock = (pem: string): string => `${pem.replaceAll('\r\n', '\n').trim()}\n`;
