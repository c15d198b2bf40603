import { accepts } from 'hono/accepts';
import type { EmulatorContext } from './emulator-env.ts';

/** A program asks, not a person in front of a browser. */
export function prefersJson(c: EmulatorContext): boolean {
  const supports = ['text/html', 'application/json'];
  return accepts(c, { header: 'Accept', supports, default: 'text/html' }) === 'application/json';
}
