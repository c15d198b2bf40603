import type { Policy } from '../tenant/tenant-schema.ts';
import type { JourneyStep } from './journey.ts';

/** The pages that a policy has; the first one opens. */
export function stepsOfPolicy({ journey, forgottenPassword }: Policy): readonly JourneyStep[] {
  const reset: JourneyStep[] = forgottenPassword === 'in-journey' ? ['reset-password'] : [];
  switch (journey) {
    case 'sign-up-or-in':
      return ['sign-in', 'sign-up', ...reset, 'identity-provider', 'first-sign-in'];
    case 'sign-in':
      return ['sign-in', ...reset, 'identity-provider'];
    case 'reset-password':
      return ['reset-password'];
    case 'password-grant':
      return [];
  }
}
