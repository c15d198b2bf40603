import { after, before, test } from 'node:test';
import { startService, type Service, type ServiceSettings } from './service.ts';

/** A case is named after the rule it holds the emulator to: `oidcc-codereuse: ...`. */
export type Case = readonly [name: string, run: (service: Service) => Promise<void>];

const listed: string[] = [];

/** Runs the cases of a file against one process, which must be alive and without complaint in the end. */
export function blackBox(cases: readonly Case[], settings: ServiceSettings = {}): void {
  if (isListing) {
    listed.push(...cases.map(([name]) => name));
    return;
  }
  let service: Service | undefined;
  before(async () => {
    service = await startService(settings);
  });
  after(() => service?.end());
  for (const [name, run] of cases) {
    void test(name, async () => {
      if (service === undefined) throw new Error('the emulator did not start');
      await run(service);
    });
  }
}

let isListing = false;

/** The names of the cases of these files, from the same tables that are run. */
export async function listCases(files: readonly URL[]): Promise<readonly string[]> {
  isListing = true;
  try {
    for (const { href } of files) await import(href);
    return [...listed];
  } finally {
    isListing = false;
  }
}
