type Send = (url: string, init?: RequestInit) => Promise<Response>;

/** Keeps cookies and follows nothing, so that a test sees each answer. */
export class TestBrowser {
  readonly #send: Send;
  readonly #cookies = new Map<string, string>();

  constructor(send: Send) {
    this.#send = send;
  }

  get cookies(): ReadonlyMap<string, string> {
    return this.#cookies;
  }

  get(url: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.#exchange(url, { headers });
  }

  post(
    url: string,
    form: Record<string, string>,
    headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' },
  ): Promise<Response> {
    return this.#exchange(url, { method: 'POST', body: new URLSearchParams(form), headers });
  }

  async #exchange(
    url: string,
    init: Omit<RequestInit, 'headers'> & { headers: Record<string, string> },
  ): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await this.#send(url, { ...init, headers: { ...init.headers, cookie } });
    for (const header of response.headers.getSetCookie()) this.#keep(header);
    return response;
  }

  #keep(header: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(header) ?? [];
    if (value === '') this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}
