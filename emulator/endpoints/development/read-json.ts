import type { EmulatorContext } from '../../http/emulator-env.ts';

/** The body as JSON, or undefined where it is none. */
export async function readJson(c: EmulatorContext): Promise<unknown> {
  try {
    return await c.req.json<unknown>();
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
