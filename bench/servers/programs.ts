import { fileURLToPath } from 'node:url';
import type { Program } from './start-server.ts';

const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** As people start it, with a database in memory. */
export const localB2c = (nodeFlags: readonly string[] = []): Program => ({
  args: () => [...nodeFlags, pathOf('../../emulator/main.ts')],
  environment: (port) => ({ B2C_PORT: String(port), B2C_DATA: ':memory:' }),
  isReady: /ready at/,
});

export const bareSigner = (where: 'thread-pool' | 'main-thread'): Program => ({
  args: (port) => [pathOf('./bare-signer.ts'), String(port), where],
  isReady: /ready/,
});

export const mockServer: Program = {
  args: (port) => [
    pathOf('../node_modules/oauth2-mock-server/dist/oauth2-mock-server.mjs'),
    ...['-a', 'localhost', '-p', String(port)],
  ],
  isReady: /listening on/,
};
