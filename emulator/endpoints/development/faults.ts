import type { Emulator } from '../../emulator.ts';
import { B2cError } from '../../errors/b2c-error.ts';
import { faultSchema } from '../../faults/fault.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';
import { readJson } from './read-json.ts';

export const listFaults = (c: EmulatorContext, { faults }: Emulator): Response =>
  c.json({ faults: faults.all() });

/** Spoils the next answers that the fault fits; more than one can wait. */
export async function switchFaultOn(c: EmulatorContext, emulator: Emulator): Promise<Response> {
  const fault = faultSchema.safeParse(await readJson(c));
  if (!fault.success) {
    const [issue] = fault.error.issues;
    const where = issue === undefined ? '' : `${issue.path.join('.') || 'body'}: ${issue.message}`;
    throw new B2cError('AADB2C90122', `this is no fault: ${where}`);
  }
  emulator.faults.add(fault.data);
  return listFaults(c, emulator);
}

export function clearFaults(c: EmulatorContext, emulator: Emulator): Response {
  emulator.faults.clear();
  return listFaults(c, emulator);
}
