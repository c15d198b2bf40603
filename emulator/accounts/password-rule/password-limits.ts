export type PasswordMode = 'b2c' | 'nist';

export interface PasswordLimits {
  /** In code points of the NFKC form: an accent typed apart counts with its letter. */
  readonly shortest: number;
  readonly longest: number;
  /** Lower-case letter, upper-case letter, digit and symbol are the four; 0 asks for none. */
  readonly leastClasses: number;
}

/**
 * `b2c` is the rule "Strong" of local accounts in the partner's service. `nist` follows SP 800-63B,
 * 3.1.1.2, and ASVS 5, 6.2.5 and 6.2.9: long passwords, no rule of composition.
 */
export const passwordLimits: Readonly<Record<PasswordMode, PasswordLimits>> = {
  b2c: { shortest: 8, longest: 64, leastClasses: 3 },
  nist: { shortest: 8, longest: 128, leastClasses: 0 },
};
