import { ApiError } from '../api-error.ts';

const maxTokenCharacters = 16 * 1024;

/**
 * A signed token has three parts (RFC 7515); five would be an encrypted one. Only the canonical
 * spelling of base64url is read, so that one token has one spelling in logs and caches.
 */
export function checkCompactForm(token: string): void {
  if (token.length > maxTokenCharacters) throw new ApiError('token_malformed', 'too long');
  const parts = token.split('.');
  if (parts.length !== 3) throw new ApiError('token_malformed', 'not three parts');
  if (!parts.every(isCanonicalBase64Url)) {
    throw new ApiError('token_malformed', 'not canonical base64url');
  }
}

function isCanonicalBase64Url(part: string): boolean {
  return part !== '' && Buffer.from(part, 'base64url').toString('base64url') === part;
}
