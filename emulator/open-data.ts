import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { neededNames } from './certificate/needed-names.ts';
import { prepareCertificate, type PreparedCertificate } from './certificate/prepare-certificate.ts';
import type { MovableClock } from './clock.ts';
import { explainDataFailure, isDataFailure } from './explain-data-failure.ts';
import type { Options } from './options.ts';
import { openStore, purgeExpired, type Store } from './store/store.ts';
import type { Tenant } from './tenant/tenant-schema.ts';

export interface OpenData {
  readonly store: Store;
  /** On https only. */
  readonly certificate: PreparedCertificate | undefined;
}

/** Files that cannot be used; the message is for the person who started the emulator. */
export class UnusableDataError extends Error {}

/** A database for each tenant: another tenant file finds no foreign users. They share a certificate. */
export async function openData(
  options: Options,
  tenant: Tenant,
  clock: MovableClock,
): Promise<OpenData> {
  const folder = folderFor(options);
  const store = openDatabase(
    folder === undefined ? ':memory:' : join(folder, `b2c-${tenant.id}.sqlite`),
    clock,
  );
  if (!options.https) return { store, certificate: undefined };
  const certificateFolder = folder && join(folder, 'certificate');
  try {
    const names = neededNames(options.publicUrl);
    return { store, certificate: await prepareCertificate(certificateFolder, names) };
  } catch (error) {
    store.close();
    throw explained(error, certificateFolder);
  }
}

/** Nothing for what lives in memory only. */
function folderFor({ data }: Options): string | undefined {
  if (data === ':memory:') return undefined;
  return data === undefined ? fileURLToPath(new URL('../.local/', import.meta.url)) : resolve(data);
}

function openDatabase(file: string, clock: MovableClock): Store {
  try {
    const store = openStore(file);
    purgeExpired(store, clock.nowSeconds());
    return store;
  } catch (error) {
    throw explained(error, file);
  }
}

const explained = (error: unknown, file = ':memory:'): unknown =>
  isDataFailure(error) ? new UnusableDataError(explainDataFailure(error, file)) : error;
