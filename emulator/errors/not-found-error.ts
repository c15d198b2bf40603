/** Nothing has the address that was asked for. */
export class NotFoundError extends Error {}
