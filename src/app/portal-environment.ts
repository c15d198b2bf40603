import { InjectionToken } from '@angular/core';

import type { PortalEnvironment } from '../environments/portal-environment';

/** The environment of this build; tests put their own in its place. */
export const PORTAL_ENVIRONMENT = new InjectionToken<PortalEnvironment>('PORTAL_ENVIRONMENT');
