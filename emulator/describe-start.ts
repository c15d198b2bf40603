import { localB2cServedOrigin } from '../contract/addresses.ts';
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
  const ready = `Local B2C is ready at ${addressesFor(options).served}`;
  if (certificate !== undefined) {
    return `${ready}\n${describeCertificate(certificate, platform)}`;
  }
  return options.publicUrl === undefined
    ? `${ready}\n`
    : `${ready}, behind a proxy in front of ${localB2cServedOrigin(options.port)}\n`;
}
