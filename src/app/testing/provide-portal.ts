import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import type { EnvironmentProviders, Provider } from '@angular/core';
import { provideTransloco } from '@jsverse/transloco';

import { languages } from '../../../contract/languages';
import { environment } from '../../environments/environment';
import type { PortalEnvironment } from '../../environments/portal-environment';
import { accessTokenInterceptor } from '../auth/access-token-interceptor';
import { MSAL_LOADER } from '../auth/msal-loader';
import { PROTECTED_RESOURCES, protectedResources } from '../auth/protected-resources';
import { TranslationLoader } from '../language/translation-loader';
import { PORTAL_ENVIRONMENT } from '../portal-environment';
import { FakeMsal, type FakeMsalScript } from './fake-msal';

/** The portal's own providers around a scripted MSAL and a scripted network. */
export function providePortal(
  script: FakeMsalScript = {},
  portalEnvironment: PortalEnvironment = environment,
): { msal: FakeMsal; providers: (Provider | EnvironmentProviders)[] } {
  const msal = new FakeMsal(script);
  const providers = [
    { provide: PORTAL_ENVIRONMENT, useValue: portalEnvironment },
    { provide: PROTECTED_RESOURCES, useValue: protectedResources(portalEnvironment) },
    { provide: MSAL_LOADER, useValue: () => msal.load() },
    provideHttpClient(withInterceptors([accessTokenInterceptor])),
    provideHttpClientTesting(),
    provideTransloco({
      config: { availableLangs: [...languages], defaultLang: 'en', reRenderOnLangChange: true },
      loader: TranslationLoader,
    }),
  ];
  return { msal, providers };
}

/** Leaves in the tab's storage what MSAL leaves there, so that a session resumes. */
export function leaveMsalTraces(): void {
  sessionStorage.setItem('msal.3|account', '{}');
}
