/** The three things that an application can ask the authorization endpoint for. */
export const responseTypeWords = ['code', 'id_token', 'token'] as const;
export type ResponseTypeWord = (typeof responseTypeWords)[number];

/** In any order, each once (OAuth 2.0 Multiple Response Type Encoding Practices, 3 and 5). */
export const supportedResponseTypes = [
  'code',
  'id_token',
  'token',
  'id_token token',
  'code id_token',
  'code token',
  'code id_token token',
] as const;

/** Tokens from this endpoint pass through the browser's address bar. */
export const hasFrontChannelToken = (words: readonly ResponseTypeWord[]): boolean =>
  words.includes('id_token') || words.includes('token');
