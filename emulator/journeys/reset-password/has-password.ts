import type { Emulator } from '../../emulator.ts';
import type { Verification } from '../mail-verification/read-verification.ts';

/** Whether the proven address belongs to an account that signs in with a password. */
export const hasPassword = ({ store }: Emulator, verification: Verification): boolean =>
  verification.kind === 'verified' && store.users.findBySignInName(verification.mail) !== undefined;
