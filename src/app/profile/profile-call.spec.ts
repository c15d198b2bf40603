import { HttpErrorResponse } from '@angular/common/http';

import { AccessTokenUnavailable } from '../auth/access-token-unavailable';
import { profileAnswered, profileFailed } from './profile-call';

describe('profileAnswered', () => {
  it('shows a person', () => {
    expect(profileAnswered({ profileId: 'p1' })).toEqual({
      kind: 'answered',
      person: [{ field: 'profileId', value: 'p1' }],
      raw: '{\n  "profileId": "p1"\n}',
    });
  });

  it('does not take anything else for a person', () => {
    expect(profileAnswered(['p1']).kind).toBe('notUnderstood');
    expect(profileAnswered(null)).toEqual({ kind: 'notUnderstood', raw: '' });
  });
});

describe('profileFailed', () => {
  it('keeps status and answer of a refusal', () => {
    const error = new HttpErrorResponse({ status: 401, error: { code: 'token_expired' } });
    expect(profileFailed(error)).toEqual({
      kind: 'refused',
      status: 401,
      raw: '{\n  "code": "token_expired"\n}',
    });
  });

  it('tells an unreachable service from a refusing one', () => {
    expect(profileFailed(new HttpErrorResponse({ status: 0 }))).toEqual({ kind: 'unreachable' });
  });

  it('does not understand an answer that is no JSON', () => {
    expect(profileFailed(new HttpErrorResponse({ status: 200 })).kind).toBe('notUnderstood');
  });

  it('leaves a missing token to the Session to explain', () => {
    const outcome = { kind: 'signInAgain', code: 'AADB2C90080' } as const;
    expect(profileFailed(new AccessTokenUnavailable(outcome))).toEqual({ kind: 'noToken' });
  });

  it('survives anything else', () => {
    expect(profileFailed(new Error('odd'))).toEqual({ kind: 'noToken' });
  });
});
