import assert from 'node:assert/strict';
import { B2cError } from '../errors/b2c-error.ts';
import type { B2cErrorCode } from '../errors/b2c-error-table.ts';
import { Parameters } from '../http/parameters.ts';
import { localTenantFile } from '../tenant/local-tenant.ts';
import { parseTenant } from '../tenant/load-tenant.ts';
import type { Application } from '../tenant/tenant-schema.ts';

export const localTenant = parseTenant(localTenantFile(4200), 'local-tenant.ts');

export function applicationOf(id: string): Application {
  const application = localTenant.applications.find((candidate) => candidate.id === id);
  assert.ok(application);
  return application;
}

export const parametersOf = (query: string): Parameters =>
  new Parameters(new URLSearchParams(query));

export function assertRefused(check: () => unknown, code: B2cErrorCode): void {
  assert.throws(check, (error) => error instanceof B2cError && error.code === code);
}
