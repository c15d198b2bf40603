import { sampleAccount } from '../../contract/local-tenant.ts';

/**
 * @param {readonly import('./parts.mjs').Part[]} parts
 * @param {number} seconds
 */
export function summary(parts, seconds) {
  const portalFirst = [...parts].sort((a) => (a.name === 'portal' ? -1 : 0));
  return [
    '',
    `Ready in ${seconds.toFixed(1)} s`,
    '',
    ...portalFirst.map(({ title, origin }) => `  ${title.padEnd(16)}${origin}`),
    `  ${'Sample account'.padEnd(16)}${sampleAccount.signInName}`,
    `  ${'Password'.padEnd(16)}${sampleAccount.password}`,
    '',
    'Stop with Ctrl-C.',
  ].join('\n');
}
