import type { AccountInfo, AuthenticationResult, EventMessage } from '@azure/msal-browser';
import { EMPTY, NEVER, type Observable, Subject, of, tap, throwError } from 'rxjs';

import type { LoadedMsal } from '../auth/load-msal';

/** An account as MSAL keeps it after a sign-in with the local test policy. */
export const corinneInMsal: AccountInfo = {
  homeAccountId:
    '9749fccb-00cc-4d91-b9ea-fbee8c37de09-b2c_1a_signup_signin_test.6f1f0c1e-2b7a-4d55-9c3e-8a4b1d2e3f40',
  environment: 'localhost:4300',
  tenantId: 'b2c_1a_signup_signin_test',
  username: '',
  localAccountId: '9749fccb-00cc-4d91-b9ea-fbee8c37de09',
  idTokenClaims: {
    name: 'Corinne Eiger',
    given_name: 'Corinne',
    family_name: 'Eiger',
    correspondenceMail: 'corinne@example.org',
    acr: 'b2c_1a_signup_signin_test',
    oid: '9749fccb-00cc-4d91-b9ea-fbee8c37de09',
    ds_roles: ['ds_pp', 'hoster'],
    iat: 1_790_000_000,
    // Far ahead: nothing is to be renewed while a test runs.
    exp: 4_000_000_000,
  },
};

/** Somebody else, who came by the same policy later. */
export const lucaInMsal: AccountInfo = {
  ...corinneInMsal,
  homeAccountId: corinneInMsal.homeAccountId.replace(
    '9749fccb-00cc-4d91-b9ea-fbee8c37de09',
    'b7e23ec2-9af1-4c3d-8e5a-6f0d2c1b4a59',
  ),
  localAccountId: 'b7e23ec2-9af1-4c3d-8e5a-6f0d2c1b4a59',
  idTokenClaims: {
    ...corinneInMsal.idTokenClaims,
    name: 'Luca Säntis',
    oid: 'b7e23ec2-9af1-4c3d-8e5a-6f0d2c1b4a59',
    iat: 1_790_000_060,
  },
};

export interface FakeMsalScript {
  /** The library does not arrive. */
  readonly loadError?: Error;
  /** Accounts in MSAL's cache. */
  readonly accounts?: AccountInfo[];
  /** Answer of a sign-in that the page came back with. */
  readonly redirectResult?: Partial<AuthenticationResult> | null;
  readonly redirectError?: Error;
  readonly token?: Partial<AuthenticationResult>;
  readonly tokenError?: Error;
  readonly loginError?: Error;
  readonly logoutError?: Error;
  /** The browser does not leave, and MSAL says nothing of it. */
  readonly isStuck?: boolean;
  /** What a sign-in in a popup brings; without both it stays open until {@link FakeMsal.popups}. */
  readonly popupResult?: Partial<AuthenticationResult>;
  readonly popupError?: Error;
  /** What the session at the service brings without asking; without it the service would ask. */
  readonly ssoResult?: Partial<AuthenticationResult>;
  /** The hidden frame never answers. */
  readonly isSsoSilent?: boolean;
}

/** MSAL as far as the Session knows it, playing a script and writing down what it was asked. */
export class FakeMsal {
  readonly loginRequests: Record<string, unknown>[] = [];
  readonly logoutRequests: Record<string, unknown>[] = [];
  readonly silentRequests: Record<string, unknown>[] = [];
  readonly popupRequests: Record<string, unknown>[] = [];
  readonly ssoRequests: Record<string, unknown>[] = [];
  /** Sign-ins in popups that the test ends. */
  readonly popups: Subject<Partial<AuthenticationResult>>[] = [];
  readonly cleared: unknown[] = [];
  readonly events = new Subject<EventMessage>();
  loads = 0;
  redirectsHandled = 0;
  private accounts: AccountInfo[];
  private active: string | undefined;

  constructor(private script: FakeMsalScript) {
    this.accounts = script.accounts ?? [];
    this.active = this.accounts[0]?.homeAccountId;
  }

  /** From now on by another script, with the same accounts where it names none. */
  plays(script: FakeMsalScript): void {
    this.script = script;
    this.accounts = script.accounts ?? this.accounts;
  }

  load(): Promise<LoadedMsal> {
    this.loads += 1;
    if (this.script.loadError) return Promise.reject(this.script.loadError);
    const service = {
      instance: {
        getAllAccounts: () => this.accounts,
        getActiveAccount: () => this.accountOf(this.active) ?? null,
        setActiveAccount: (account: AccountInfo | null) => {
          this.active = account?.homeAccountId;
        },
        clearCache: (request?: { account?: AccountInfo }) => {
          const id = request?.account?.homeAccountId;
          this.cleared.push(id ?? 'all');
          const kept = this.accounts.filter((account) => id && account.homeAccountId !== id);
          this.accounts.splice(0, this.accounts.length, ...kept);
          return Promise.resolve();
        },
      },
      handleRedirectObservable: () => {
        this.redirectsHandled += 1;
        return this.answer(this.script.redirectError, this.script.redirectResult ?? null);
      },
      // The browser leaves: a redirect that succeeds never answers.
      loginRedirect: (request: Record<string, unknown>) => {
        this.loginRequests.push(request);
        return this.leaving(this.script.loginError);
      },
      logoutRedirect: (request: Record<string, unknown>) => {
        this.logoutRequests.push(request);
        return this.leaving(this.script.logoutError);
      },
      loginPopup: (request: Record<string, unknown>) => {
        this.popupRequests.push(request);
        const { popupError, popupResult } = this.script;
        if (popupError || popupResult) return this.answer(popupError, popupResult ?? {});
        const popup = new Subject<Partial<AuthenticationResult>>();
        this.popups.push(popup);
        return popup.pipe(
          tap((result) => {
            this.keep(result);
          }),
        );
      },
      ssoSilent: (request: Record<string, unknown>) => {
        this.ssoRequests.push(request);
        const { isSsoSilent, ssoResult } = this.script;
        if (isSsoSilent) return NEVER;
        return this.answer(ssoResult ? undefined : new Error('login_required'), ssoResult ?? {});
      },
      acquireTokenSilent: (request: Record<string, unknown>) => {
        this.silentRequests.push(request);
        const result = {
          account: request['account'] as AccountInfo,
          fromCache: true,
          ...this.script.token,
        };
        return this.answer(this.script.tokenError, result).pipe(
          tap((payload) => {
            this.events.next({ eventType: 'msal:acquireTokenSuccess', payload } as EventMessage);
          }),
        );
      },
    };
    const broadcast = { msalSubject$: this.events };
    return Promise.resolve({ service, broadcast } as unknown as LoadedMsal);
  }

  private leaving(error: Error | undefined): Observable<void> {
    if (error) return throwError(() => error);
    return this.script.isStuck ? EMPTY : NEVER;
  }

  private answer<T extends Partial<AuthenticationResult> | null>(
    error: Error | undefined,
    value: T,
  ): Observable<T> {
    if (error) return throwError(() => error);
    this.keep(value);
    return of(value);
  }

  /** As MSAL does with the account of each answer. */
  private keep(result: Partial<AuthenticationResult> | null): void {
    if (!result?.account) return;
    const kept = this.accountOf(result.account.homeAccountId);
    if (kept) this.accounts.splice(this.accounts.indexOf(kept), 1, result.account);
    else this.accounts.push(result.account);
  }

  private accountOf(homeAccountId: string | undefined): AccountInfo | undefined {
    return this.accounts.find((account) => account.homeAccountId === homeAccountId);
  }
}
