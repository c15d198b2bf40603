import { TenantFileError } from './tenant-file-error.ts';
import type { Tenant } from './tenant-schema.ts';

/** What a schema cannot say: names are unique, and every reference has its target. */
export function checkReferences(tenant: Tenant, source: string): void {
  const faults = [
    ...repeated(tenant.policies.map((policy) => policy.name)).map((n) => `policies: ${n} twice`),
    ...repeated(tenant.applications.map((application) => application.id)).map(
      (id) => `applications: id ${id} twice`,
    ),
    ...repeated(tenant.users.map((user) => user.signInName)).map((n) => `users: ${n} twice`),
    ...repeated([...tenant.users, ...tenant.federatedUsers].map((user) => user.oid)).map(
      (oid) => `users: oid ${oid} twice`,
    ),
    ...repeated(tenant.identityProviders.map((provider) => provider.id)).map(
      (id) => `identityProviders: ${id} twice`,
    ),
    ...repeated(tenant.terms.map((terms) => terms.code)).map((code) => `terms: ${code} twice`),
    ...repeated(
      tenant.federatedUsers.map((user) => `${user.identityProvider} ${user.account}`),
    ).map((account) => `federatedUsers: ${account} twice`),
    ...sharedSubjects(tenant),
    ...unknownProviders(tenant),
    ...unknownPartners(tenant),
    ...unknownPermissions(tenant),
    ...secretsOutOfPlace(tenant),
  ];
  if (faults.length > 0) throw new TenantFileError(source, faults);
}

function repeated(names: readonly string[]): string[] {
  const lowerCased = names.map((name) => name.toLowerCase());
  return lowerCased.filter((name, index) => lowerCased.indexOf(name) !== index);
}

/** A token that speaks for an application must never look like one of a person (RFC 9700, 4.15). */
function sharedSubjects({ applications, users, federatedUsers }: Tenant): string[] {
  const people = new Set([...users, ...federatedUsers].map(({ oid }) => oid.toLowerCase()));
  return applications
    .filter(({ id }) => people.has(id.toLowerCase()))
    .map(({ id }) => `applications: id ${id} is the oid of a user`);
}

function unknownPermissions({ applications, apis }: Tenant): string[] {
  return applications.flatMap((application, index) =>
    application.permissions.flatMap((permission) => {
      const path = `applications.${String(index)}.permissions`;
      const api = apis.find(({ id }) => id === permission.api);
      if (api === undefined) return [`${path}: no API has the id ${permission.api}`];
      const scopes = permission.scopes.filter((scope) => !api.scopes.includes(scope));
      const roles = permission.roles.filter((role) => !api.appRoles.includes(role));
      return [...scopes, ...roles].map((name) => `${path}: ${api.name} has no ${name}`);
    }),
  );
}

function unknownProviders({ federatedUsers, identityProviders }: Tenant): string[] {
  return federatedUsers.flatMap(({ identityProvider }, index) =>
    identityProviders.some(({ id }) => id === identityProvider)
      ? []
      : [`federatedUsers.${String(index)}: no identity provider has the id ${identityProvider}`],
  );
}

/** Terms that no application would ever show are a slip of the pen. */
function unknownPartners({ terms, applications }: Tenant): string[] {
  return terms.flatMap(({ partner }, index) =>
    partner === undefined || applications.some(({ acronym }) => acronym === partner)
      ? []
      : [`terms.${String(index)}: no application has the acronym ${partner}`],
  );
}

function secretsOutOfPlace({ applications }: Tenant): string[] {
  return applications.flatMap(({ kind, secret }, index) => {
    const path = `applications.${String(index)}.secret`;
    const isConfidential = kind === 'web' || kind === 'daemon';
    if (isConfidential && secret === undefined) return [`${path}: a ${kind} application needs one`];
    if (!isConfidential && secret !== undefined) return [`${path}: a ${kind} application has none`];
    return [];
  });
}
