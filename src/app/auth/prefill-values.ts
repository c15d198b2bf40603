/**
 * Letters of any script, and what stands between them in names. No control characters, no marks that
 * turn the direction of the text, nothing that markup is made of.
 */
const personName = /^[\p{L}\p{M}][\p{L}\p{M}\p{N} .'’-]{0,63}$/u;

/** One address as people write them; whether it exists is the sign-in service's to find out. */
const mailAddress = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u;

export function isPersonName(value: string): boolean {
  return personName.test(value);
}

export function isMailAddress(value: string): boolean {
  return value.length <= 254 && mailAddress.test(value);
}
