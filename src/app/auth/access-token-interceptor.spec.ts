import { HttpClient } from '@angular/common/http';
import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { AuthError } from '@azure/msal-browser';
import { firstValueFrom } from 'rxjs';

import { type FakeMsalScript, corinneInMsal } from '../testing/fake-msal';
import { leaveMsalTraces, providePortal } from '../testing/provide-portal';
import { AccessTokenUnavailable } from './access-token-unavailable';
import { Session } from './session';

const me = 'http://localhost:4400/profile/me';

async function signedIn(script: FakeMsalScript) {
  leaveMsalTraces();
  const { msal, providers } = providePortal({ accounts: [corinneInMsal], ...script });
  TestBed.configureTestingModule({ providers });
  await TestBed.inject(Session).ready;
  return {
    msal,
    http: TestBed.inject(HttpClient),
    network: TestBed.inject(HttpTestingController),
  };
}

/** The interceptor waits for the token before the request goes out. */
const pendingWork = () => new Promise((resolve) => setTimeout(resolve));

describe('accessTokenInterceptor', () => {
  afterEach(() => {
    TestBed.inject(HttpTestingController).verify();
    sessionStorage.clear();
  });

  it('sends the token to the Profile Service', async () => {
    const { msal, http, network } = await signedIn({ token: { accessToken: 'the-token' } });
    const answer = firstValueFrom(http.get(me));
    await pendingWork();
    const request = network.expectOne(me);
    expect(request.request.headers.get('Authorization')).toBe('Bearer the-token');
    request.flush({ profileId: 'p1' });
    expect(await answer).toEqual({ profileId: 'p1' });
    expect(msal.silentRequests[0]?.['scopes']).toEqual(['a1000000-0000-4000-8000-000000000001']);
  });

  for (const url of [
    'http://localhost:4400/status',
    'http://localhost:4400/profiles',
    'http://localhost:4401/profile/me',
    'https://api.example/profile/me',
    '/profile/me',
  ]) {
    it(`sends none to ${url}`, async () => {
      const { msal, http, network } = await signedIn({ token: { accessToken: 'the-token' } });
      const answer = firstValueFrom(http.get(url));
      const request = network.expectOne(url);
      expect(request.request.headers.has('Authorization')).toBeFalse();
      request.flush({});
      await answer;
      expect(msal.silentRequests).toEqual([]);
    });
  }

  it('lets the API say no while nobody is signed in', async () => {
    const { http, network } = await signedIn({ accounts: [] });
    const answer = firstValueFrom(http.get(me));
    await pendingWork();
    const request = network.expectOne(me);
    expect(request.request.headers.has('Authorization')).toBeFalse();
    request.flush({}, { status: 401, statusText: 'Unauthorized' });
    await expectAsync(answer).toBeRejected();
  });

  it('ends the request, and starts no sign-in, when no token is to be had', async () => {
    const { msal, http } = await signedIn({ tokenError: new AuthError('timed_out', 'id') });
    await expectAsync(firstValueFrom(http.get(me))).toBeRejectedWithError(AccessTokenUnavailable);
    expect(msal.loginRequests).toEqual([]);
  });
});
