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
  #ring: Ring;
  #rotation: Promise<unknown> = Promise.resolve();

  /** Reads the stored keys; makes those that are missing. */
  static async open(
    store: Store,
    { now, tokenLifetimeSeconds }: { now: number; tokenLifetimeSeconds: number },
  ): Promise<KeyRing> {
    const known = store.signingKeys.all();
    const made = await Promise.all(
      phasesThatSign.filter((phase) => !has(known, phase)).map(madeKey),
    );
    // Another process with the same data may have made them meanwhile: the first ones count.
    const stored = store.atomically(() => {
      const current = store.signingKeys.all();
      const missing = made.filter(({ phase }) => !has(current, phase));
      for (const key of missing) store.signingKeys.add(key, now);
      return [...current, ...missing];
    });
    return new KeyRing(store, tokenLifetimeSeconds, await parsedRing(stored));
  }

  private constructor(store: Store, tokenLifetimeSeconds: number, ring: Ring) {
    this.#store = store;
    this.#tokenLifetimeSeconds = tokenLifetimeSeconds;
    this.#ring = ring;
  }

  /** The key that signs. */
  get active(): SigningKey {
    return this.#ring.active;
  }

  /** What verifiers may rely on: JSON Web Keys without private parts. */
  published(now: number): JWK[] {
    const { active, next, retired } = this.#ring;
    const alive = retired.filter(({ publishedUntil }) => publishedUntil > now);
    return [active, next, ...alive.map(({ key }) => key)].map(({ publicJwk }) => publicJwk);
  }

  /** Also those that are published no more: whether an old ID token was ever ours. */
  everUsed(): JWK[] {
    const { active, retired } = this.#ring;
    return [active, ...retired.map(({ key }) => key)].map(({ publicJwk }) => publicJwk);
  }

  /**
   * The announced key begins to sign and a new one is announced; rotations take turns.
   *
   * @param realNow the computer's time: tokens made before the tenant's clock was moved live by it
   */
  rotate(now: number, realNow = now): Promise<void> {
    const rotation = this.#rotation.then(() => this.#rotateOnce(now, realNow));
    // The next rotation waits for this one, whether it succeeds or not.
    this.#rotation = rotation.catch(() => undefined);
    return rotation;
  }

  async #rotateOnce(now: number, realNow: number): Promise<void> {
    const announced = await madeKey('next');
    const publishedUntil =
      Math.max(now, realNow) + this.#tokenLifetimeSeconds + verifierLeewaySeconds;
    const { signingKeys } = this.#store;
    const stored = this.#store.atomically(() => {
      for (const { kid, phase } of signingKeys.all()) {
        if (phase === 'active') signingKeys.retire(kid, publishedUntil);
        if (phase === 'next') signingKeys.activate(kid);
      }
      signingKeys.add(announced, now);
      signingKeys.purge(Math.min(now, realNow) - hintMemorySeconds);
      return signingKeys.all();
    });
    this.#ring = await parsedRing(stored);
  }
}

/** Parsed keys by phase. */
interface Ring {
  readonly active: SigningKey;
  readonly next: SigningKey;
  readonly retired: readonly { readonly key: SigningKey; readonly publishedUntil: number }[];
}

const phasesThatSign = ['active', 'next'] as const;
type SigningPhase = (typeof phasesThatSign)[number];

const has = (keys: readonly StoredSigningKey[], wanted: SigningPhase): boolean =>
  keys.some(({ phase }) => phase === wanted);

const madeKey = async (phase: SigningPhase) => ({
  phase,
  ...(await generateSigningKey()),
});

async function parsedRing(stored: readonly StoredSigningKey[]): Promise<Ring> {
  const [active, next] = phasesThatSign.map((phase) => stored.find((key) => key.phase === phase));
  if (active === undefined || next === undefined) throw new Error('a signing key is missing');
  const retired = stored.filter((key) => key.phase === 'retired');
  return {
    active: await parsed(active),
    next: await parsed(next),
    retired: await Promise.all(
      retired.map(async (key) => ({ key: await parsed(key), publishedUntil: key.publishedUntil })),
    ),
  };
}

const parsed = ({ kid, privatePem }: StoredSigningKey): Promise<SigningKey> =>
  signingKeyFrom(kid, privatePem);
