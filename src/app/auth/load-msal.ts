import { createEnvironmentInjector, type EnvironmentInjector } from '@angular/core';
import { MSAL_INSTANCE, MsalBroadcastService, MsalService } from '@azure/msal-angular';
import { type Configuration, PublicClientApplication } from '@azure/msal-browser';

import { AUTH_CONFIG } from './auth-config';
import { dropMsalTraces } from './msal-traces';
import { inTabStorage } from './tab-storage';

/** MSAL once it is loaded: Microsoft's service and its event stream. */
export interface LoadedMsal {
  readonly service: MsalService;
  readonly broadcast: MsalBroadcastService;
}

/**
 * The one run-time import of the MSAL packages, reached by `import()` only: they weigh more than the
 * rest of the landing page, which does not need them. MSAL's services get an injector of their own.
 */
export async function loadMsal(parent: EnvironmentInjector): Promise<LoadedMsal> {
  const instance = await startMsal(parent.get(AUTH_CONFIG));
  const injector = createEnvironmentInjector(
    [{ provide: MSAL_INSTANCE, useValue: instance }, MsalService, MsalBroadcastService],
    parent,
    'msal',
  );
  return { service: injector.get(MsalService), broadcast: injector.get(MsalBroadcastService) };
}

/**
 * MSAL reads all that it has ever kept when it starts, and ends with the first entry that it can not
 * read: one would lock the person out of this tab. So it starts a second time, without any.
 */
async function startMsal(configuration: Configuration): Promise<PublicClientApplication> {
  try {
    return await initialised(configuration);
  } catch {
    inTabStorage(dropMsalTraces, undefined);
    return initialised(configuration);
  }
}

async function initialised(configuration: Configuration): Promise<PublicClientApplication> {
  const instance = new PublicClientApplication(configuration);
  await instance.initialize();
  return instance;
}
