/** The parameters of a request. A parameter without a value counts as absent (RFC 6749, 3.1). */
export class Parameters {
  readonly #values: URLSearchParams;

  constructor(values: URLSearchParams) {
    this.#values = values;
  }

  get(name: string): string | undefined {
    const value = this.#values.get(name);
    return value === null || value === '' ? undefined : value;
  }

  /** As a query string, names and values in the order of the request. */
  toString(): string {
    return this.#values.toString();
  }

  isRepeated(name: string): boolean {
    return this.#values.getAll(name).length > 1;
  }

  repeatedNames(): string[] {
    return [...new Set(this.#values.keys())].filter((name) => this.isRepeated(name));
  }
}
