/** One request that is sent again and again. */
export interface RequestTarget {
  readonly url: string;
  /** Sent as a form by POST; without one it is a GET. */
  readonly form?: Readonly<Record<string, string>>;
}
