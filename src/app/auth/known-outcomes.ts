import type { Outcome } from './outcome';

/** Outcomes that the portal finds by itself, in MSAL's words. */
export const offline: Outcome = { kind: 'offline', code: 'no_network_connectivity' };
export const unreachable: Outcome = { kind: 'unreachable', code: 'endpoints_resolution_error' };
export const popupClosed: Outcome = { kind: 'popupClosed', code: 'user_cancelled' };
