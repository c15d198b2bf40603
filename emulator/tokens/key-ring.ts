import type { JWK } from 'jose';
import type { Store } from '../store/store.ts';
import type { StoredSigningKey } from '../store/signing-keys.ts';
import { generateSigningKey, signingKeyFrom, type SigningKey } from './signing-key.ts';

/** Clocks of verifiers may be behind; a token counts as alive for that long after its end. */
const verifierLeewaySeconds = 300;
/** An `id_token_hint` may come long after its token has expired. */
const hintMemorySeconds = 90 * 86_400;

/**
 * The tenant's signing keys. One key signs; the next one is published already, so that a verifier with
 * a cached key set knows it on the day it takes over; a retired one stays published until the last
 * token it signed has expired. Parsed once, never for a request.
 */
export class KeyRing {
  readonly #store: Store;
  readonly #tokenLifetimeSeconds: number;
  #active: SigningKey;
  #next: SigningKey;
  #retired: readonly { readonly key: SigningKey; readonly publishedUntil: number }[] = [];
  #rotation: Promise<unknown> = Promise.resolve();

  /** Reads the stored keys; makes those that are missing. */
  static async open(
    store: Store,
    { now, tokenLifetimeSeconds }: { now: number; tokenLifetimeSeconds: number },
  ): Promise<KeyRing> {
    const stored = store.signingKeys.all();
    const [active, next] = await Promise.all([
      stored.find(({ phase }) => phase === 'active') ?? madeKey('active'),
      stored.find(({ phase }) => phase === 'next') ?? madeKey('next'),
    ]);
    store.atomically(() => {
      for (const key of [active, next]) {
        if (!stored.includes(key)) store.signingKeys.add(key, now);
      }
    });
    const ring = new KeyRing(store, tokenLifetimeSeconds, await parsed(active), await parsed(next));
    ring.#retired = await Promise.all(
      stored
        .filter((key) => key.phase === 'retired')
        .map(async (key) => ({ key: await parsed(key), publishedUntil: key.publishedUntil })),
    );
    return ring;
  }

  private constructor(
    store: Store,
    tokenLifetimeSeconds: number,
    active: SigningKey,
    next: SigningKey,
  ) {
    this.#store = store;
    this.#tokenLifetimeSeconds = tokenLifetimeSeconds;
    this.#active = active;
    this.#next = next;
  }

  /** The key that signs. */
  get active(): SigningKey {
    return this.#active;
  }

  /** What verifiers may rely on: JSON Web Keys without private parts. */
  published(now: number): JWK[] {
    const retired = this.#retired.filter(({ publishedUntil }) => publishedUntil > now);
    return [this.#active, this.#next, ...retired.map(({ key }) => key)].map(
      ({ publicJwk }) => publicJwk,
    );
  }

  /** Also those that are published no more: whether an old ID token was ever ours. */
  everUsed(): JWK[] {
    return [this.#active, ...this.#retired.map(({ key }) => key)].map(({ publicJwk }) => publicJwk);
  }

  /** The announced key begins to sign and a new one is announced; rotations take turns. */
  rotate(now: number): Promise<void> {
    const rotation = this.#rotation.then(() => this.#rotateOnce(now));
    // The next rotation waits for this one, whether it succeeds or not.
    this.#rotation = rotation.catch(() => undefined);
    return rotation;
  }

  async #rotateOnce(now: number): Promise<void> {
    const announced = await madeKey('next');
    const next = await parsed(announced);
    const publishedUntil = now + this.#tokenLifetimeSeconds + verifierLeewaySeconds;
    const { signingKeys } = this.#store;
    this.#store.atomically(() => {
      signingKeys.retire(this.#active.kid, publishedUntil);
      signingKeys.activate(this.#next.kid);
      signingKeys.add(announced, now);
      signingKeys.purge(now - hintMemorySeconds);
    });
    this.#retired = [
      { key: this.#active, publishedUntil },
      ...this.#retired.filter((old) => old.publishedUntil >= now - hintMemorySeconds),
    ];
    this.#active = this.#next;
    this.#next = next;
  }
}

const madeKey = async (phase: 'active' | 'next'): Promise<StoredSigningKey> => ({
  phase,
  ...(await generateSigningKey()),
});

const parsed = ({ kid, privatePem }: StoredSigningKey): Promise<SigningKey> =>
  signingKeyFrom(kid, privatePem);
