import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TenantFileError } from './tenant-file-error.ts';
import { checkReferences } from './check-references.ts';
import { tenantSchema, type Tenant } from './tenant-schema.ts';

/** Turns outside data into a tenant, or says with its path what is wrong with it. */
export function parseTenant(data: unknown, source: string): Tenant {
  const result = tenantSchema.safeParse(data);
  if (!result.success) {
    const faults = result.error.issues.map(
      (issue) => `${issue.path.join('.') || 'file'}: ${issue.message}`,
    );
    throw new TenantFileError(source, faults);
  }
  checkReferences(result.data, source);
  return result.data;
}

export async function loadTenant(file: string): Promise<Tenant> {
  return parseTenant(await readTenantData(resolve(file)), file);
}

async function readTenantData(path: string): Promise<unknown> {
  try {
    switch (extname(path)) {
      case '.json':
        // Decoded without the byte-order mark that some editors of Windows write.
        return JSON.parse(new TextDecoder().decode(await readFile(path))) as unknown;
      case '.ts':
      case '.mjs': {
        const module = (await import(pathToFileURL(path).href)) as { readonly default?: unknown };
        if ('default' in module) return module.default;
        throw new TenantFileError(path, ['the module needs a default export']);
      }
      default:
        throw new TenantFileError(path, ['the file name must end in .json, .ts or .mjs']);
    }
  } catch (error) {
    if (error instanceof TenantFileError) throw error;
    // The file is missing, is not JSON, or the module throws while it loads.
    throw new TenantFileError(path, [error instanceof Error ? error.message : String(error)]);
  }
}
