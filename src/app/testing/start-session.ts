import { DOCUMENT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { AccountInfo } from '@azure/msal-browser';

import { environment } from '../../environments/environment';
import type {
  NetworkAnswer,
  NetworkClient,
  PortalEnvironment,
} from '../../environments/portal-environment';
import { Session } from '../auth/session';
import { FakeBrowser } from './fake-browser';
import { pass, turn } from './fake-clock';
import { type FakeMsal, type FakeMsalScript, corinneInMsal } from './fake-msal';
import { leaveMsalTraces, providePortal } from './provide-portal';

/** What the service answers to the question whether it is there; `undefined` for nothing at all. */
export interface FakeService {
  status: number | undefined;
  asked: string[];
}

export interface StartedSession {
  readonly msal: FakeMsal;
  readonly session: Session;
  readonly browser: FakeBrowser;
  readonly service: FakeService;
}

/** The local environment with a service of the test. */
function environmentWith(service: FakeService): PortalEnvironment {
  const networkClient: NetworkClient = {
    sendGetRequestAsync: <T>(url: string) => {
      service.asked.push(url);
      const { status } = service;
      if (status === undefined) return Promise.reject(new TypeError('Failed to fetch'));
      return Promise.resolve({ status, headers: {}, body: {} } as NetworkAnswer<T>);
    },
    sendPostRequestAsync: () => Promise.reject(new Error('Nothing is posted.')),
  };
  return { ...environment, b2c: { ...environment.b2c, networkClient } };
}

/** A session whose start is not waited for. */
export function beginSession(
  script: FakeMsalScript = {},
  browser = new FakeBrowser(),
  ownEnvironment?: PortalEnvironment,
): StartedSession {
  TestBed.resetTestingModule();
  const service: FakeService = { status: 200, asked: [] };
  const { msal, providers } = providePortal(script, ownEnvironment ?? environmentWith(service));
  TestBed.configureTestingModule({
    providers: [...providers, { provide: DOCUMENT, useValue: browser.document }],
  });
  return { msal, session: TestBed.inject(Session), browser, service };
}

/** A session that knows who is signed in, with the clock of `installClock`. */
export async function startSession(
  ...start: Parameters<typeof beginSession>
): Promise<StartedSession> {
  const started = beginSession(...start);
  const { ready, state } = started.session;
  const isReady = jasmine.createSpy();
  void ready.then(isReady);
  await turn();
  for (let waits = 0; waits < 50 && isReady.calls.count() === 0; waits += 1) await pass(100);
  if (isReady.calls.count() === 0) throw new Error(`The session stays ${state().kind}.`);
  return started;
}

/** A session with the sample person. */
export function signedInSession(
  script: FakeMsalScript = {},
  browser?: FakeBrowser,
): Promise<StartedSession> {
  leaveMsalTraces();
  return startSession({ accounts: [corinneInMsal], ...script }, browser);
}

/** The sample person with a token issued so many seconds after the first one, for an hour. */
export function corinneLater(seconds: number, lifetimeSeconds = 3_600): AccountInfo {
  const iat = 1_790_000_000 + seconds;
  return {
    ...corinneInMsal,
    idTokenClaims: { ...corinneInMsal.idTokenClaims, iat, exp: iat + lifetimeSeconds },
  };
}
