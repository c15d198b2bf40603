import { parseB2cError } from './b2c-errors';

describe('parseB2cError', () => {
  it('reads code and correlation id from the text of the service', () => {
    const text =
      'AADB2C90091: The user has cancelled entering self-asserted information.\r\n' +
      'Correlation ID: 9749fccb-00cc-4d91-b9ea-fbee8c37de09\r\nTimestamp: 2026-01-31 12:00:00Z\r\n';
    expect(parseB2cError(text)).toEqual({
      code: 'AADB2C90091',
      correlationId: '9749fccb-00cc-4d91-b9ea-fbee8c37de09',
    });
  });

  it('does without a correlation id', () => {
    expect(parseB2cError('access_denied: AADB2C90118: forgotten')).toEqual({ code: 'AADB2C90118' });
  });

  it('finds nothing in other texts', () => {
    expect(parseB2cError('')).toBeUndefined();
    expect(parseB2cError('AADSTS50011: no reply address')).toBeUndefined();
  });
});
