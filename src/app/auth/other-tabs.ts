import { DOCUMENT, DestroyRef, Service, inject } from '@angular/core';
import { Subject } from 'rxjs';

import { PORTAL_ENVIRONMENT } from '../portal-environment';

/** What tabs of the portal tell each other. Never a token, nothing of the person. */
type TabMessage =
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'isAnybodySignedIn' }
  /** `policy` is the name of the policy that the account belongs to. */
  | { readonly kind: 'signedIn'; readonly policy: string };

const answerWithinMs = 100;

/** The portal's other tabs in this browser, which hold sessions of their own in their own storage. */
@Service()
export class OtherTabs {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly name = `portal.session.${inject(PORTAL_ENVIRONMENT).b2c.clientId}`;
  private channel: BroadcastChannel | undefined;
  private policy: string | undefined;
  private heardPolicy: ((policy: string) => void) | undefined;

  /** The person has signed out in another tab. */
  readonly signedOut = new Subject<void>();

  constructor() {
    this.open();
    // An open channel would keep the page out of the cache that makes Back fast.
    this.window?.addEventListener('pagehide', () => {
      this.close();
    });
    this.window?.addEventListener('pageshow', (event) => {
      if (event.persisted) this.open();
    });
    inject(DestroyRef).onDestroy(() => {
      this.close();
    });
  }

  /** What this tab answers to others from now on: the policy of its account, or nothing. */
  answerWith(policy: string | undefined): void {
    this.policy = policy;
  }

  tellSignedOut(): void {
    this.policy = undefined;
    this.send({ kind: 'signedOut' });
  }

  /** The policy of the account in another tab; `undefined` where no tab answers in time. */
  policyElsewhere(): Promise<string | undefined> {
    return new Promise((resolve) => {
      const stop = setTimeout(() => {
        // A later question may be waiting by now.
        if (this.heardPolicy === hear) this.heardPolicy = undefined;
        resolve(undefined);
      }, answerWithinMs);
      const hear = (policy: string): void => {
        clearTimeout(stop);
        this.heardPolicy = undefined;
        resolve(policy);
      };
      this.heardPolicy = hear;
      this.send({ kind: 'isAnybodySignedIn' });
    });
  }

  private open(): void {
    if (!this.window || !('BroadcastChannel' in this.window)) return;
    this.channel = new BroadcastChannel(this.name);
    this.channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const message = readTabMessage(data);
      if (message) this.hear(message);
    };
  }

  private close(): void {
    this.channel?.close();
    this.channel = undefined;
  }

  private hear(message: TabMessage): void {
    switch (message.kind) {
      case 'signedOut':
        this.signedOut.next();
        break;
      case 'isAnybodySignedIn':
        if (this.policy) this.send({ kind: 'signedIn', policy: this.policy });
        break;
      case 'signedIn':
        this.heardPolicy?.(message.policy);
        break;
    }
  }

  private send(message: TabMessage): void {
    this.channel?.postMessage(message);
  }
}

/** A message by its shape: any script of this origin may write to the channel. */
export function readTabMessage(data: unknown): TabMessage | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { kind, policy } = data as { kind?: unknown; policy?: unknown };
  if (kind === 'signedOut' || kind === 'isAnybodySignedIn') return { kind };
  if (kind === 'signedIn' && typeof policy === 'string') return { kind, policy };
  return undefined;
}
