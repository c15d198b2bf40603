import { median } from '../report/median.ts';
import type { MemorySample } from './inspect-memory.ts';

export interface Growth {
  readonly beginBytes: number;
  readonly endBytes: number;
  readonly percent: number;
}

/** Until then code is compiled and caches fill. */
const warmUpShare = 0.1;
const samplesCompared = 3;

/** From after the warm-up to the end; medians, since a single sample may meet a request at work. */
export function memoryGrowth(
  samples: readonly MemorySample[],
  kind: keyof MemorySample,
): Growth | undefined {
  const values = samples.slice(Math.ceil(samples.length * warmUpShare)).map((one) => one[kind]);
  if (values.length < 2 * samplesCompared) return undefined;
  const beginBytes = median(values.slice(0, samplesCompared));
  const endBytes = median(values.slice(-samplesCompared));
  return { beginBytes, endBytes, percent: (endBytes / beginBytes - 1) * 100 };
}
