import { join } from 'node:path';
import {
  localApiOrigin,
  localB2cServedOrigin,
  localPortalOrigin,
} from '../../contract/addresses.ts';
import { repositoryRoot } from '../project-node.mjs';
import { StartError } from './start-error.mjs';

/**
 * @typedef {object} Part
 * @property {import('./ports.mjs').PartName} name
 * @property {string} title
 * @property {string} script
 * @property {string} origin
 * @property {string} readyUrl answers 200 once the part works
 * @property {(line: string) => boolean} shows which lines of its output matter to a person
 * @property {RegExp} [fails] a line that means the part will not get ready
 */

/**
 * @param {import('./ports.mjs').Ports} ports
 * @returns {Part[]}
 */
export function allParts(ports) {
  const b2c = localB2cServedOrigin(ports.b2c);
  const api = localApiOrigin(ports.api);
  const portal = localPortalOrigin(ports.portal);
  return [
    {
      name: 'b2c',
      title: 'Local B2C',
      script: join(repositoryRoot, 'emulator/main.ts'),
      origin: b2c,
      readyUrl: `${b2c}/_emulator/health`,
      shows: isNoReadyLine,
    },
    {
      name: 'api',
      title: 'Local APIs',
      script: join(repositoryRoot, 'api/main.ts'),
      origin: api,
      readyUrl: `${api}/status`,
      shows: isNoReadyLine,
    },
    {
      name: 'portal',
      title: 'Portal',
      script: join(repositoryRoot, 'tools/serve-portal.mjs'),
      origin: portal,
      readyUrl: `${portal}/`,
      shows: onlyCompileErrors(),
      fails: /bundle generation failed/,
    },
  ];
}

/**
 * @param {readonly Part[]} parts
 * @param {readonly string[]} names none means all
 */
export function chooseParts(parts, names) {
  const known = parts.map((part) => part.name);
  const unknown = names.find((name) => !known.some((part) => part === name));
  if (unknown !== undefined) {
    throw new StartError(`There is no part "${unknown}". The parts are ${known.join(', ')}.`);
  }
  return names.length === 0 ? parts : parts.filter((part) => names.includes(part.name));
}

/** The summary says the addresses of all parts together. */
const isNoReadyLine = (/** @type {string} */ line) => !/ready at http/.test(line);

/** Angular reports every build; people want to see the failing ones, whole, and that it works again. */
export function onlyCompileErrors() {
  /** @type {'quiet' | 'failed'} */
  let build = 'quiet';
  return (/** @type {string} */ line) => {
    if (/\[(ERROR|WARNING)\]|bundle generation failed/.test(line)) build = 'failed';
    const isShown = build === 'failed' && line.trim() !== '';
    if (/bundle generation complete|Watch mode enabled/.test(line)) build = 'quiet';
    return isShown;
  };
}
