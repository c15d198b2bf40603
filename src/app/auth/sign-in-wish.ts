import type { PolicyPurpose } from '../../environments/portal-environment';

/** How the sign-in page is opened. */
export type Flow = 'redirect' | 'popup';

/** What a link or the person wants of the next sign-in; whatever is absent is as usual. */
export interface SignInWish {
  readonly flow?: Flow;
  readonly policy?: PolicyPurpose;
  /** Name of a logo that the partner supplied to the service. */
  readonly logo?: string;
  /** What is known already: the sign-up page opens with these filled in. */
  readonly prefill?: Prefill;
}

export interface Prefill {
  readonly email?: string;
  readonly givenName?: string;
  readonly familyName?: string;
}

/** Names of the partner's parameters for {@link Prefill}. */
export const prefillParameters = {
  email: 'prefillEmail',
  givenName: 'prefillGivenName',
  familyName: 'prefillFamilyName',
} as const satisfies Record<keyof Prefill, string>;
