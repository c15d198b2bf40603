/** What this API accepts. Nothing in a token can change it. */
export interface AccessRules {
  /** The applications whose own client id is the audience of the token. */
  readonly audiences: readonly string[];
  /** Policy names in lower case. */
  readonly policies: readonly string[];
  readonly clockSkewSeconds: number;
}
