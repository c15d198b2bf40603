import { DOCUMENT, Service, computed, inject, signal } from '@angular/core';
import type { AccountInfo } from '@azure/msal-browser';
import { Subject } from 'rxjs';

import type { Interaction } from './interaction';
import type { Outcome } from './outcome';
import { outcomeCatalogue } from './outcome-catalogue';
import { askedNotToCall } from './service-lock';
import type { SessionState } from './session-state';
import { signedInAccount } from './signed-in-account';

/** Where the person stands, and the few ways in which that changes. Knows nothing of MSAL's calls. */
@Service()
export class SessionStore {
  private readonly navigator = inject(DOCUMENT).defaultView?.navigator;
  private readonly current = signal<SessionState>({ kind: 'loading' });
  private readonly doing = signal<Interaction>({ kind: 'none' });
  /** Seconds that the service's clock is ahead of this device's, as its last token told. */
  private clockOffset = 0;

  readonly state = this.current.asReadonly();
  readonly interaction = this.doing.asReadonly();
  readonly isLeaving = computed(() => this.doing().kind === 'leaving');

  /** The account that counts from now on, or that nobody's does. */
  readonly accounts = new Subject<AccountInfo | undefined>();

  /** Seconds since 1970 by the service's clock, as far as it is known: tokens count by it. */
  now(): number {
    return Date.now() / 1000 + this.clockOffset;
  }

  /** A token that has just come tells the service's time. */
  setClock(account: AccountInfo): void {
    const { issuedAt } = signedInAccount(account);
    if (issuedAt !== undefined) this.clockOffset = issuedAt - Date.now() / 1000;
  }

  loading(): void {
    this.current.set({ kind: 'loading' });
  }

  unavailable(outcome: Outcome): void {
    this.current.set({ kind: 'unavailable', outcome });
  }

  show(account: AccountInfo | undefined, outcome?: Outcome): void {
    const state: SessionState = account
      ? { kind: 'signedIn', account: signedInAccount(account) }
      : { kind: 'signedOut' };
    this.accounts.next(account);
    this.current.set(withOutcome(state, outcome && this.explained(outcome)));
  }

  /** The same person with newer claims: what asked for a step is done, news stay until they are read. */
  refresh(account: AccountInfo): void {
    const state = this.current();
    if (state.kind !== 'signedIn') return;
    const isNews = state.outcome && outcomeCatalogue[state.outcome.kind].action === 'dismiss';
    this.show(account, isNews ? state.outcome : undefined);
  }

  fail(outcome: Outcome): void {
    this.current.update((state) =>
      withOutcome(
        state.kind === 'signedIn' ? state : { kind: 'signedOut' },
        this.explained(outcome),
      ),
    );
  }

  dismiss(): void {
    this.current.update((state) => withOutcome(state, undefined));
  }

  begin(kind: Exclude<Interaction['kind'], 'none'>): void {
    this.doing.set({ kind });
  }

  end(): void {
    this.doing.set({ kind: 'none' });
  }

  isOffline(): boolean {
    return this.navigator?.onLine === false;
  }

  /** What only this moment tells of an outcome. */
  private explained(outcome: Outcome): Outcome {
    if (outcome.kind === 'unreachable' && this.isOffline()) return { ...outcome, kind: 'offline' };
    if (outcome.kind !== 'serviceBusy') return outcome;
    const retryAt = askedNotToCall();
    return retryAt === undefined ? outcome : { ...outcome, retryAt };
  }
}

function withOutcome(state: SessionState, outcome: Outcome | undefined): SessionState {
  if (state.kind === 'signedIn')
    return { kind: 'signedIn', account: state.account, ...(outcome ? { outcome } : {}) };
  if (state.kind === 'signedOut') return { kind: 'signedOut', ...(outcome ? { outcome } : {}) };
  return state;
}
