import type { NetworkAnswer, NetworkClient, NetworkOptions } from './portal-environment';

/**
 * Network client for the local B2C, which is named https and served on plain http.
 *
 * MSAL refuses an http authority even on localhost, and a certificate would cost a browser warning on
 * the first start. So the authority says https and exactly this one origin is reached over http.
 * Imported by the local environment alone: no deployed build contains it.
 */
export function plainHttpNetworkClient(namedOrigin: string, servedOrigin: string): NetworkClient {
  const served = (url: string): string =>
    new URL(url).origin === namedOrigin ? servedOrigin + url.slice(namedOrigin.length) : url;

  const send = async <T>(
    method: string,
    url: string,
    options: NetworkOptions = {},
  ): Promise<NetworkAnswer<T>> => {
    const response = await fetch(served(url), { method, ...options });
    return {
      headers: Object.fromEntries(response.headers),
      body: (await response.json().catch(() => notUnderstood)) as T,
      status: response.status,
    };
  };

  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  };
}

/** For a page in place of an answer: the word that MSAL's own client has for it, as an OAuth error. */
const notUnderstood = { error: 'failed_to_parse_response' };
