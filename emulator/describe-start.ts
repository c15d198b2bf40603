import { localB2cNamedOrigin, localB2cServedOrigin } from '../contract/addresses.ts';
import { addressesFor } from './addresses.ts';
import { describeCertificate } from './certificate/describe-certificate.ts';
import type { PreparedCertificate } from './certificate/prepare-certificate.ts';
import type { Options } from './options.ts';

/** What the terminal says once it answers: where, and on https how to trust it. */
export function describeStart(
  options: Options,
  certificate: PreparedCertificate | undefined,
  platform: NodeJS.Platform,
): string {
  const ready = `Local B2C is ready at ${addressesFor(options).served}${behind(options)}\n`;
  return certificate === undefined ? ready : ready + describeCertificate(certificate, platform);
}

/** A public URL does not tell where the requests have to arrive. */
function behind({ publicUrl, https, port }: Options): string {
  if (publicUrl === undefined) return '';
  return https
    ? `, listening at ${localB2cNamedOrigin(port)}`
    : `, behind a proxy in front of ${localB2cServedOrigin(port)}`;
}
