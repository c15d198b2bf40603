import { WordedB2cError } from '../../errors/b2c-error.ts';

/** `Basic` with both halves form-encoded (RFC 6749, 2.3.1). */
export function readBasicCredentials(
  authorization: string | undefined,
): { clientId: string; secret: string } | undefined {
  if (authorization === undefined) return undefined;
  const encoded = /^Basic +([A-Za-z0-9+/=]+)$/i.exec(authorization)?.[1];
  const [clientId, secret] = Buffer.from(encoded ?? '', 'base64')
    .toString('utf8')
    .split(/:(.*)/s)
    .map(formDecoded);
  if (!clientId || secret === undefined) {
    const text = 'the Authorization header is not Basic credentials';
    throw new WordedB2cError('invalid_client', 'AADB2C90122', text);
  }
  return { clientId, secret };
}

const formDecoded = (value: string): string =>
  new URLSearchParams(`v=${value.replaceAll('&', '%26')}`).get('v') ?? '';
