import type { PortalEnvironment } from '../../environments/portal-environment';

const limitMs = 3_000;

/**
 * Whether the sign-in service answers. Asked before the browser leaves: a page that can not be reached
 * would be the browser's own error page, from which nothing leads back.
 */
export async function isServiceThere(
  { networkClient }: Pick<PortalEnvironment['b2c'], 'networkClient'>,
  authority: string,
): Promise<boolean> {
  const url = `${authority}/v2.0/.well-known/openid-configuration`;
  const get = networkClient
    ? networkClient.sendGetRequestAsync(url).then(({ status }) => status < 500)
    : fetch(url).then(({ status }) => status < 500);
  return Promise.race([get.catch(() => false), after(limitMs, false)]);
}

function after<T>(milliseconds: number, value: T): Promise<T> {
  return new Promise((resolve) => {
    setTimeout(() => {
      resolve(value);
    }, milliseconds);
  });
}
