import { InjectionToken } from '@angular/core';
import type { Configuration } from '@azure/msal-browser';

/**
 * MSAL's configuration, known from the start. MSAL's own `MSAL_INSTANCE` can not stand here: it is a
 * run-time value of the library, which `load-msal.ts` brings on first need.
 */
export const AUTH_CONFIG = new InjectionToken<Configuration>('AUTH_CONFIG');
