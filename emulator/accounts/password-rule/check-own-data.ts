/** What a guesser knows about the person and the service; empty where it is not known. */
export interface OwnData {
  readonly email: string;
  readonly givenName: string;
  readonly surname: string;
  readonly tenantName: string;
  readonly applicationName: string;
}

/** Shorter names are part of too many good passwords to say anything. */
const shortestTellingLength = 4;

/**
 * Words of the context are as easy to guess as common passwords (SP 800-63B, 3.1.1.2; ASVS 5, 6.2.11).
 * As a whole only: a name with more letters or digits to it is a different password.
 */
export function checkOwnData(password: string, own: OwnData): 'likeOwnData' | undefined {
  const reduced = lettersAndDigits(password);
  if (reduced.length < shortestTellingLength) return undefined;
  return ownWords(own).map(lettersAndDigits).includes(reduced) ? 'likeOwnData' : undefined;
}

function ownWords({ email, givenName, surname, tenantName, applicationName }: OwnData): string[] {
  return [
    email,
    before('@', email),
    givenName,
    surname,
    givenName + surname,
    surname + givenName,
    tenantName,
    before('.', tenantName),
    applicationName,
  ];
}

const before = (separator: string, text: string): string => text.split(separator, 1).join('');

const lettersAndDigits = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
