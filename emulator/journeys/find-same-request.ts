import { createHash } from 'node:crypto';
import type { Emulator } from '../emulator.ts';
import type { Policy } from '../tenant/tenant-schema.ts';
import type { AuthorizeRequest, Journey } from './journey.ts';

/**
 * The journey that this browser has begun with this very request and that still waits, or the id for a
 * new one. The id comes from the browser's secret, so only this browser can name it.
 */
export function findSameRequest(
  { store, clock }: Emulator,
  browserId: string,
  policy: Policy,
  url: string,
  request: AuthorizeRequest,
): { readonly id: string; readonly known: Journey | undefined } {
  const { search } = new URL(url);
  const asked = [browserId, policy.name.toLowerCase(), search, JSON.stringify(request)].join(' ');
  // Each answered journey leaves its id behind; they are few, and gone after an hour.
  for (let turn = 0; ; turn += 1) {
    const id = createHash('sha256')
      .update(`${asked} ${String(turn)}`)
      .digest('base64url');
    if (!store.journeys.exists(id)) return { id, known: undefined };
    const known = store.journeys.find(id, browserId, clock.nowSeconds());
    if (known !== undefined && !known.isAnswered) return { id, known };
  }
}
