import { type APIRequestContext, expect } from '@playwright/test';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly language: string;
  readonly code: string;
}

/** The mails that the local B2C sends; none leaves the computer. */
export class Mailbox {
  private readonly request: APIRequestContext;
  private readonly origin: string;
  /** How many mails of each address were read already. */
  private readonly known = new Map<string, number>();

  constructor(request: APIRequestContext, origin: string) {
    this.request = request;
    this.origin = origin;
  }

  /** The newest mail to the address, once there is one that was not read before. */
  async nextMailTo(address: string): Promise<Mail> {
    const before = this.known.get(address) ?? 0;
    let mails: Mail[] = [];
    const count = async (): Promise<number> => {
      mails = await this.mailsTo(address);
      return mails.length;
    };
    await expect
      .poll(count, { message: `a new mail to ${address}`, intervals: [20, 50, 100] })
      .toBeGreaterThan(before);
    this.known.set(address, mails.length);
    const [newest] = mails;
    if (newest === undefined) throw new Error(`no mail to ${address}`);
    return newest;
  }

  async codeFor(address: string): Promise<string> {
    return (await this.nextMailTo(address)).code;
  }

  /** Newest first. */
  async mailsTo(address: string): Promise<Mail[]> {
    const query = new URLSearchParams({ to: address });
    const answer = await this.request.get(`${this.origin}/_emulator/mailbox?${query.toString()}`);
    return (await answer.json()) as Mail[];
  }
}
