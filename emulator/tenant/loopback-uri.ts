const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

export const isLoopbackHostName = (hostName: string): boolean =>
  loopbackHosts.has(hostName.toLowerCase());

export function isLoopbackUri(uri: string): boolean {
  const url = URL.parse(uri);
  return url !== null && isLoopbackHostName(url.hostname);
}
