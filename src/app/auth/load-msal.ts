import { createEnvironmentInjector, type EnvironmentInjector } from '@angular/core';
import { MSAL_INSTANCE, MsalBroadcastService, MsalService } from '@azure/msal-angular';
import { PublicClientApplication } from '@azure/msal-browser';

import { AUTH_CONFIG } from './auth-config';

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
  const instance = new PublicClientApplication(parent.get(AUTH_CONFIG));
  await instance.initialize();
  const injector = createEnvironmentInjector(
    [{ provide: MSAL_INSTANCE, useValue: instance }, MsalService, MsalBroadcastService],
    parent,
    'msal',
  );
  return { service: injector.get(MsalService), broadcast: injector.get(MsalBroadcastService) };
}
