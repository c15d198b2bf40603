import { testPolicySuffix } from '../../../contract/policies';
import type { PolicyPurpose, PortalEnvironment } from '../../environments/portal-environment';
import { purposeOfPolicy } from './b2c-authorities';
import { isMailAddress, isPersonName } from './prefill-values';
import { type Prefill, type SignInWish, prefillParameters } from './sign-in-wish';

type Settings = Pick<PortalEnvironment, 'b2c' | 'partner'>;

/** What a link asks for, and the names of its parameters whose values the portal does not pass on. */
export interface LinkWish {
  readonly wish: SignInWish;
  readonly refused: readonly string[];
}

/**
 * Reads the parameters that a link may carry. Names and values are both listed: nothing else of an
 * address ever reaches the sign-in service, `client_id`, `redirect_uri`, `scope`, `prompt`, `claims`
 * and `request_uri` least of all. A parameter that comes twice counts as refused.
 *
 * @param search query of the address, with or without `?`
 */
export function readLinkWish(search: string, settings: Settings): LinkWish {
  const query = new URLSearchParams(search);
  const refused: string[] = [];
  const read = <T>(name: string, accept: (value: string) => T | undefined): T | undefined => {
    const values = query.getAll(name);
    if (values.length === 0) return undefined;
    const accepted = values.length === 1 ? accept(values[0] ?? '') : undefined;
    if (accepted === undefined) refused.push(name);
    return accepted;
  };
  const prefill = present<Prefill>({
    email: read(prefillParameters.email, (value) => when(isMailAddress(value), value)),
    givenName: read(prefillParameters.givenName, (value) => when(isPersonName(value), value)),
    familyName: read(prefillParameters.familyName, (value) => when(isPersonName(value), value)),
  });
  const wish = present<SignInWish>({
    flow: read('flow', (value) => (value === 'popup' || value === 'redirect' ? value : undefined)),
    policy: read('policy', (value) => policyOfLink(value, settings.b2c)),
    logo: read('logo', (value) => when(Object.hasOwn(settings.partner.logos, value), value)),
    prefill: Object.keys(prefill).length > 0 ? prefill : undefined,
  });
  return { wish, refused };
}

/** The address without what is known of the person: it would stay in history and bookmarks. */
export function withoutPrefill(href: string): string {
  const url = new URL(href);
  const names = Object.values(prefillParameters).filter((name) => url.searchParams.has(name));
  if (names.length === 0) return href;
  for (const name of names) url.searchParams.delete(name);
  return url.href;
}

/** The wish as the parameters of a link, which {@link readLinkWish} reads back. */
export function wishQuery(wish: SignInWish, { b2c }: Pick<PortalEnvironment, 'b2c'>): string {
  const parameters: Record<string, string | undefined> = {
    policy: wish.policy && b2c.policies[wish.policy],
    flow: wish.flow,
    logo: wish.logo,
    [prefillParameters.email]: wish.prefill?.email,
    [prefillParameters.givenName]: wish.prefill?.givenName,
    [prefillParameters.familyName]: wish.prefill?.familyName,
  };
  return new URLSearchParams(present<Record<string, string>>(parameters)).toString();
}

/** By the name that the environment gives it, or by that name without the test suffix. */
function policyOfLink(name: string, b2c: Settings['b2c']): PolicyPurpose | undefined {
  return purposeOfPolicy(b2c, name) ?? purposeOfPolicy(b2c, name + testPolicySuffix);
}

const when = (holds: boolean, value: string): string | undefined => (holds ? value : undefined);

/** The object without its absent values, as exact optional properties want it. */
function present<T extends object>(values: { [Key in keyof T]: T[Key] | undefined }): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}
