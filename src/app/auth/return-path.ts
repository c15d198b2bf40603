/** Pages that a person may be brought back to. */
const pages = ['/', '/profile', '/try', '/tokens', '/api', '/qa', '/go-live'];

/**
 * A place of the portal to go back to, from whatever was kept or sent: one of the portal's pages, or
 * home. Only the path counts, and it must be written exactly so; so no value can lead elsewhere,
 * neither `//host` and `/\host`, which browsers read as another host, nor a scheme.
 */
export function returnPath(value: unknown): string {
  return pages.find((page) => page === value) ?? '/';
}
