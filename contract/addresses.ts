/** Ports of the local parts when no variable sets another (`PORTAL_PORT`, `B2C_PORT`, `API_PORT`). */
export const defaultPorts = { portal: 4200, b2c: 4300, api: 4400 } as const;

/**
 * The local B2C is served on plain http, yet its authority strings and its issuer say https:
 * MSAL refuses an http authority, even on localhost, but accepts http endpoints in the metadata.
 */
export const localB2cServedOrigin = (port: number): string => `http://localhost:${String(port)}`;
export const localB2cNamedOrigin = (port: number): string => `https://localhost:${String(port)}`;
export const localApiOrigin = (port: number): string => `http://localhost:${String(port)}`;
export const localPortalOrigin = (port: number): string => `http://localhost:${String(port)}`;
