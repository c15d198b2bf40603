import { AuthError, InteractionRequiredAuthError, ServerError } from '@azure/msal-browser';

import { outcomeOf } from './outcome';

const b2cText = (code: string) =>
  `${code}: words that may change\r\nCorrelation ID: 9749fccb-00cc-4d91-b9ea-fbee8c37de09\r\n`;

describe('outcomeOf', () => {
  const b2cCases = [
    ['AADB2C90091', 'cancelled'],
    ['AADB2C90118', 'passwordForgotten'],
    ['AADB2C99002', 'signUpFirst'],
    ['AADB2C90088', 'policyMismatch'],
    ['AADB2C90080', 'signInAgain'],
    ['AADB2C90205', 'registration'],
    ['AADB2C90999', 'refused'],
  ] as const;
  for (const [code, kind] of b2cCases) {
    it(`reads ${code} as ${kind} and keeps the correlation id`, () => {
      expect(outcomeOf(new ServerError('access_denied', 'id', b2cText(code)))).toEqual({
        kind,
        code,
        correlationId: '9749fccb-00cc-4d91-b9ea-fbee8c37de09',
      });
    });
  }

  it('prefers the B2C code to the word that MSAL puts before it', () => {
    const error = new InteractionRequiredAuthError(
      'interaction_required',
      'id',
      b2cText('AADB2C90077'),
    );
    expect(outcomeOf(error).kind).toBe('signInAgain');
    expect(outcomeOf(error).code).toBe('AADB2C90077');
  });

  const msalCases = [
    ['timed_out', 'signInAgain'],
    ['interaction_in_progress', 'inProgress'],
    ['endpoints_resolution_error', 'unreachable'],
    ['no_network_connectivity', 'offline'],
    ['authority_uri_insecure', 'misconfigured'],
    ['something_new', 'failed'],
    ['constructor', 'failed'],
  ] as const;
  for (const [code, kind] of msalCases) {
    it(`reads MSAL's ${code} as ${kind}`, () => {
      expect(outcomeOf(new AuthError(code, 'id'))).toEqual({ kind, code });
    });
  }

  it('names blocked storage', () => {
    expect(outcomeOf(new DOMException('denied', 'SecurityError'))).toEqual({
      kind: 'storageBlocked',
    });
  });

  for (const odd of [undefined, null, 'text', 7, new Error('chunk failed'), { errorCode: 5 }]) {
    it(`survives ${JSON.stringify(odd)}`, () => {
      expect(outcomeOf(odd)).toEqual({ kind: 'failed' });
    });
  }
});
