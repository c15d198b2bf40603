import type { Application } from './tenant-schema.ts';
import { isLoopbackUri } from './loopback-uri.ts';

/**
 * Simple string comparison, never a prefix or a pattern (RFC 9700, 4.1.3). The one exception is the
 * port of a native application's loopback URI (RFC 8252, 7.3).
 */
export function isRegisteredRedirectUri(application: Application, redirectUri: string): boolean {
  if (application.redirectUris.includes(redirectUri)) return true;
  if (application.kind !== 'native') return false;
  const asked = withoutPort(redirectUri);
  return (
    asked !== undefined &&
    application.redirectUris.some((uri) => isLoopbackUri(uri) && withoutPort(uri) === asked)
  );
}

function withoutPort(uri: string): string | undefined {
  // Digits are not yet a port: 99999 is none, and port 0 is nowhere (RFC 6335, 6).
  if (!URL.canParse(uri) || new URL(uri).port === '0') return undefined;
  const match = /^(http:\/\/(?:localhost|127\.0\.0\.1|\[::1\]))(?::\d{1,5})?(\/[^?#]*)?$/.exec(uri);
  const origin = match?.[1];
  // "http://localhost" and "http://localhost/" name the same place (RFC 3986, 6.2.3).
  return origin === undefined ? undefined : origin + (match?.[2] ?? '/');
}
