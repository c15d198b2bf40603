import type { RequestTarget } from '../load/request-target.ts';

/** One look before the load: fast wrong answers would be no result. */
export async function checkAnswer({ url, form }: RequestTarget): Promise<void> {
  const response = await fetch(
    url,
    form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) },
  );
  const body = await response.text();
  if (response.status !== 200) {
    throw new Error(`${url} answers ${String(response.status)}: ${body.slice(0, 300)}`);
  }
  if (form !== undefined && !body.includes('"access_token":"')) {
    throw new Error(`${url} answers without a token: ${body.slice(0, 300)}`);
  }
}
