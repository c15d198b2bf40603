import { AuthError, InteractionRequiredAuthError, ServerError } from '@azure/msal-browser';

import { type OutcomeKind, OutcomeError, outcomeOf } from './outcome';

const guid = '9749fccb-00cc-4d91-b9ea-fbee8c37de09';
const b2cText = (code: string) => `${code}: words that may change\r\nCorrelation ID: ${guid}\r\n`;

describe('outcomeOf', () => {
  const b2cCodes: [OutcomeKind, string[]][] = [
    ['cancelled', ['AADB2C90091', 'AADB2C90273']],
    ['passwordForgotten', ['AADB2C90118']],
    ['signInAgain', ['AADB2C90077', 'AADB2C90080', 'AADB2C90128', 'AADB2C90129']],
    ['policyMismatch', ['AADB2C90088']],
    ['signUpFirst', ['AADB2C99002']],
    ['serviceBusy', ['AADB2C90037']],
    [
      'registration',
      [
        ...['AADB2C90006', 'AADB2C90008', 'AADB2C90010', 'AADB2C90013', 'AADB2C90014'],
        ...['AADB2C90018', 'AADB2C90022', 'AADB2C90055', 'AADB2C90057', 'AADB2C90068'],
        ...['AADB2C90079', 'AADB2C90117', 'AADB2C90146', 'AADB2C90205', 'AADB2C90224'],
        ...['AADB2C99059'],
      ],
    ],
    ['refused', ['AADB2C90999', 'AADB2C00000']],
  ];
  for (const [kind, codes] of b2cCodes) {
    for (const code of codes) {
      it(`reads ${code} as ${kind} and keeps the correlation id`, () => {
        expect(outcomeOf(new ServerError('access_denied', 'id', b2cText(code)))).toEqual({
          kind,
          code,
          correlationId: guid,
        });
      });
    }
  }

  it('prefers the B2C code to the word that MSAL puts before it', () => {
    const error = new InteractionRequiredAuthError(
      'interaction_required',
      'id',
      b2cText('AADB2C90091'),
    );
    expect(outcomeOf(error)).toEqual({
      kind: 'cancelled',
      code: 'AADB2C90091',
      correlationId: guid,
    });
  });

  const msalCodes: [OutcomeKind, string[]][] = [
    [
      'signInAgain',
      [
        ...['interaction_required', 'login_required', 'consent_required', 'bad_token'],
        ...['invalid_grant', 'no_tokens_found', 'no_account_error', 'no_account_found'],
        ...['refresh_token_expired', 'timed_out', 'iframe_closed_prematurely'],
      ],
    ],
    ['popupClosed', ['user_cancelled']],
    ['popupBlocked', ['popup_window_error', 'empty_window_error']],
    ['inProgress', ['interaction_in_progress']],
    [
      'oldAnswer',
      [
        ...['state_mismatch', 'state_not_found', 'invalid_state', 'nonce_mismatch'],
        ...['no_state_in_hash', 'unable_to_parse_state', 'no_token_request_cache_error'],
        ...['unable_to_parse_token_request_cache_error', 'hash_empty_error'],
      ],
    ],
    ['refused', ['access_denied']],
    ['offline', ['no_network_connectivity']],
    [
      'unreachable',
      [
        ...['endpoints_resolution_error', 'openid_config_error', 'network_error'],
        ...['post_request_failed', 'get_request_failed'],
      ],
    ],
    ['serviceBusy', ['server_error', 'temporarily_unavailable']],
    [
      'notUnderstood',
      [
        ...['failed_to_parse_response', 'failed_to_parse_headers', 'empty_response'],
        ...['token_parsing_error', 'null_or_empty_token', 'client_info_decoding_error'],
        ...['client_info_empty_error'],
      ],
    ],
    [
      'misconfigured',
      [
        ...['issuer_validation_failed', 'authority_uri_insecure', 'untrusted_authority'],
        ...['url_parse_error'],
      ],
    ],
    ['registration', ['invalid_client', 'unauthorized_client', 'invalid_scope', 'invalid_request']],
    ['storageBlocked', ['storage_not_supported', 'in_mem_redirect_unavailable']],
    ['storageFull', ['cache_quota_exceeded']],
    ['failed', ['something_new', 'constructor', 'toString', 'hasOwnProperty', '__proto__']],
  ];
  for (const [kind, codes] of msalCodes) {
    for (const code of codes) {
      it(`reads MSAL's ${code} as ${kind}`, () => {
        expect(outcomeOf(new AuthError(code, 'id'))).toEqual({ kind, code });
      });
    }
  }

  it('takes an error without a code, which MSAL throws while it asks nobody, for a busy service', () => {
    expect(outcomeOf(new ServerError('', 'id'))).toEqual({ kind: 'serviceBusy' });
    expect(outcomeOf(new ServerError('', guid, 'Too many requests'))).toEqual({
      kind: 'serviceBusy',
      correlationId: guid,
    });
  });

  describe('names what the browser', () => {
    it('blocks', () => {
      expect(outcomeOf(new DOMException('denied', 'SecurityError'))).toEqual({
        kind: 'storageBlocked',
      });
    });

    it('has no more room for', () => {
      const kept = 'too-much';
      try {
        sessionStorage.setItem(kept, 'x'.repeat(20_000_000));
        fail('more room than a browser has');
      } catch (error) {
        expect(outcomeOf(error)).toEqual({ kind: 'storageFull' });
      } finally {
        sessionStorage.removeItem(kept);
      }
    });

    it('says otherwise only in passing', () => {
      expect(outcomeOf(new DOMException('gone', 'AbortError'))).toEqual({ kind: 'failed' });
      expect(outcomeOf({ name: 'SecurityError' })).toEqual({ kind: 'failed' });
    });
  });

  it('hands on an outcome that is known already', () => {
    const outcome = { kind: 'otherPerson', code: 'x' } as const;
    expect(outcomeOf(new OutcomeError(outcome))).toBe(outcome);
  });

  describe('keeps a correlation id', () => {
    it('of MSAL', () => {
      expect(outcomeOf(new AuthError('timed_out', guid)).correlationId).toBe(guid);
      expect(outcomeOf(new AuthError('timed_out', guid.toUpperCase())).correlationId).toBe(
        guid.toUpperCase(),
      );
    });

    for (const id of [
      '',
      'id',
      guid.slice(1),
      `${guid}0`,
      ` ${guid}`,
      `${guid}\n`,
      guid.replace('9', 'g'),
      guid.replaceAll('-', ' '),
      '<b>00cc-00cc-4d91-b9ea-fbee8c37de09</b>',
    ]) {
      it(`only where it is one, not ${JSON.stringify(id)}`, () => {
        expect(outcomeOf(new AuthError('timed_out', id))).toEqual({
          kind: 'signInAgain',
          code: 'timed_out',
        });
      });
    }

    it('only where it is a text', () => {
      for (const correlationId of [7, null, {}, [guid], { toString: () => guid }])
        expect(outcomeOf({ errorCode: 'timed_out', correlationId })).toEqual({
          kind: 'signInAgain',
          code: 'timed_out',
        });
    });

    it('of the service in its shape alone', () => {
      const text = 'AADB2C90091: cancelled\r\nCorrelation ID: <img src=x onerror=alert(1)>\r\n';
      expect(outcomeOf(new ServerError('access_denied', 'id', text))).toEqual({
        kind: 'cancelled',
        code: 'AADB2C90091',
      });
    });
  });

  describe('shows no text of outside in place of a code', () => {
    for (const code of [
      '<b>bold</b>',
      'two words',
      'timed_out\n',
      'timed-out',
      'https://evil.example',
      'corinne@example.org',
      'x'.repeat(81),
      'x'.repeat(1_000_000),
      '\u202Etuo_demit',
      'é',
    ]) {
      it(`such as ${JSON.stringify(code.slice(0, 40))}`, () => {
        expect(outcomeOf(new AuthError(code, 'id', 'words of the service'))).toEqual({
          kind: 'failed',
        });
      });
    }

    it('but a long word', () => {
      const code = 'x'.repeat(80);
      expect(outcomeOf(new AuthError(code, 'id'))).toEqual({ kind: 'failed', code });
    });
  });

  const odd: [string, unknown][] = [
    ['undefined', undefined],
    ['null', null],
    ['a text', 'timed_out'],
    ['a number', 7],
    ['true', true],
    ['a symbol', Symbol('timed_out')],
    ['a big number', 7n],
    ['a function', () => 'timed_out'],
    ['a list', ['timed_out']],
    ['an object without a prototype', Object.create(null)],
    ['an error', new Error('chunk failed')],
    ['a code that is a number', { errorCode: 5 }],
    ['a code that is an object', { errorCode: { toString: () => 'timed_out' } }],
    ['a code that is a symbol', { errorCode: Symbol('timed_out') }],
    ['a message that is an object', { errorMessage: { toString: () => 'AADB2C90091' } }],
    ['a frozen object', Object.freeze({})],
  ];
  for (const [what, error] of odd) {
    it(`survives ${what}`, () => {
      expect(outcomeOf(error)).toEqual({ kind: 'failed' });
    });
  }
});

describe('OutcomeError', () => {
  it('carries the outcome, and its code as the message', () => {
    const outcome = { kind: 'offline', code: 'no_network_connectivity' } as const;
    const error = new OutcomeError(outcome);
    expect(error.outcome).toBe(outcome);
    expect(error.message).toBe('no_network_connectivity');
    expect(error.name).toBe('OutcomeError');
    expect(error).toBeInstanceOf(Error);
  });

  it('names the kind where there is no code', () => {
    expect(new OutcomeError({ kind: 'otherPerson' }).message).toBe('otherPerson');
  });
});
