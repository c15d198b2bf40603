/** The tenant file cannot be used; the message lists every fault with its path. */
export class TenantFileError extends Error {
  readonly faults: readonly string[];

  constructor(source: string, faults: readonly string[]) {
    super(`The tenant file ${source} is not valid:\n${faults.map((f) => `  - ${f}`).join('\n')}`);
    this.faults = faults;
  }
}
