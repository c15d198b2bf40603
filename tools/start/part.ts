import { projectNode, root } from '../repository.ts';
import type { Ports } from './read-ports.ts';

/** One program of the local system. */
export interface Part {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly environment: Readonly<Record<string, string>>;
  /** Answers 200 once the part can be used. */
  readonly readyUrl: string;
  /** Whether what it prints is for people; Angular's build report is not, its errors are. */
  readonly printsForPeople: boolean;
}

export function localParts(ports: Ports): Part[] {
  const environment = Object.fromEntries(
    Object.entries(ports).map(([name, port]) => [name, String(port)]),
  );
  const url = (port: number, path: string): string => `http://localhost:${String(port)}${path}`;
  return [
    {
      name: 'b2c',
      command: [projectNode, `${root}emulator/main.ts`],
      environment,
      readyUrl: url(ports.B2C_PORT, '/_emulator/health'),
      printsForPeople: true,
    },
    {
      name: 'api',
      command: [projectNode, `${root}api/main.ts`],
      environment,
      readyUrl: url(ports.API_PORT, '/status'),
      printsForPeople: true,
    },
    {
      name: 'portal',
      command: [projectNode, `${root}tools/start/serve-portal.ts`],
      environment: { ...environment, NG_CLI_ANALYTICS: 'false' },
      readyUrl: url(ports.PORTAL_PORT, '/'),
      printsForPeople: false,
    },
  ];
}
