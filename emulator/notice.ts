/** Something in a request that was passed over, told to the operator. */
export interface Notice {
  readonly kind: 'logoIgnored';
  readonly logo: string;
  readonly clientId: string;
  readonly known: readonly string[];
}

export function describeNotice({ logo, clientId, known }: Notice): string {
  const list = known.join(', ');
  return `The logo "${printable(logo)}" that ${clientId} asked for is not registered and was ignored. Registered: ${list}.`;
}

/** The name comes from an address: no line breaks into the log, no endless lines (ASVS 16.4.1). */
const printable = (name: string): string =>
  name.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ').slice(0, 100);
