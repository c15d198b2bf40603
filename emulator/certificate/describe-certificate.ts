import { caNameOf, spkiHashOf } from './certificate.ts';
import type { CertificateProblem } from './check-certificate.ts';
import type { PreparedCertificate } from './prepare-certificate.ts';
import { quoted, trustCommands } from './trust-commands.ts';

const reasons: Readonly<Record<CertificateProblem, string>> = {
  broken: 'was damaged',
  expires: 'was not valid for another week',
  'lacks a name': 'lacked the public host name',
};

/** What a person does before programs accept the certificate: lines for the terminal. */
export function describeCertificate(
  prepared: PreparedCertificate,
  platform: NodeJS.Platform,
): string {
  const { certificate, caFile } = prepared;
  const pin = `--ignore-certificate-errors-spki-list=${spkiHashOf(certificate)}`;
  if (caFile === undefined) {
    return [
      'Its certificate is in memory only, and new at each start; with a folder in B2C_DATA it is kept.',
      `  Browser tests      ${pin}`,
      '',
    ].join('\n');
  }
  const [own, ...others] = trustCommands(platform, caFile, caNameOf(certificate));
  return [
    ...renewal(prepared, platform),
    `Its certificate is signed by ${caFile}; to trust that, choose:`,
    `  ${own.who.padEnd(18)} ${own.trust}`,
    `  ${'  undo'.padEnd(18)} ${own.undo}`,
    ...others.map(({ who, trust }) => `  ${who.padEnd(18)} ${trust}`),
    '  Firefox            Settings, Privacy & Security, View Certificates, Authorities, Import',
    `  Node               NODE_EXTRA_CA_CERTS=${quoted(caFile)}`,
    `  Browser tests      ${pin}`,
    '  More               docs/local-b2c.md, "On https"',
    '',
  ].join('\n');
}

/** Nothing can be signed in the former authority's name any more, but a dead entry helps nobody. */
function renewal({ replaced, caFile = '' }: PreparedCertificate, platform: NodeJS.Platform) {
  if (replaced === undefined) return [];
  const { problem, caName } = replaced;
  const again = `The certificate is a new one: the former ${reasons[problem]}. Trust has to be given again.`;
  if (caName === undefined) return [again];
  return [
    again,
    `  ${'Forget the former'.padEnd(18)} ${trustCommands(platform, caFile, caName)[0].undo}`,
  ];
}
