import type { Parameters } from '../../http/parameters.ts';
import type { AuthorizeRequest } from '../../journeys/journey.ts';

const longest = 254;

/**
 * What the application knows about the person already (partner documentation, "Local account prefill
 * sign up fields"). It is shown to be corrected, and checked like everything else that is sent.
 */
export function readPrefill(parameters: Parameters): AuthorizeRequest['prefill'] {
  return {
    email: readHint(parameters, 'prefillEmail'),
    givenName: readHint(parameters, 'prefillGivenName'),
    surname: readHint(parameters, 'prefillFamilyName'),
  };
}

/** What is far too long was not typed by a person and is passed over. */
export function readHint(parameters: Parameters, name: string): string {
  const value = (parameters.get(name) ?? '').normalize('NFC').trim();
  return value.length > longest ? '' : value;
}
