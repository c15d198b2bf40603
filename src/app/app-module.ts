import { DOCUMENT } from '@angular/common';
import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  type ApplicationRef,
  type DoBootstrap,
  NgModule,
  inject,
  isDevMode,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
} from '@angular/core';
import { BrowserModule } from '@angular/platform-browser';
import { provideTransloco } from '@jsverse/transloco';

import { languages } from '../../contract/languages';
import { environment } from '../environments/environment';
import { App } from './app';
import { routes } from './app.routes';
import { accessTokenInterceptor } from './auth/access-token-interceptor';
import { AUTH_CONFIG } from './auth/auth-config';
import { MSAL_LOADER, msalLoader } from './auth/msal-loader';
import { msalOptions } from './auth/msal-options';
import { PORTAL_ENVIRONMENT } from './portal-environment';
import { PROTECTED_RESOURCES, protectedResources } from './auth/protected-resources';
import { Wishes } from './auth/wishes';
import { Language } from './language/language';
import { TranslationLoader } from './language/translation-loader';
import { applyPartnerAccent } from './shell/partner-accent';
import { providePages } from './shell/provide-pages';

/** Names the providers and starts the standalone root component; see docs/decisions/0002. */
@NgModule({
  imports: [BrowserModule],
  providers: [
    provideBrowserGlobalErrorListeners(),
    providePages(routes),
    provideHttpClient(withInterceptors([accessTokenInterceptor])),

    // Configuration of MSAL: known at once, pure functions of the environment.
    { provide: PORTAL_ENVIRONMENT, useValue: environment },
    {
      provide: AUTH_CONFIG,
      useFactory: () => msalOptions(environment, inject(DOCUMENT).location.origin),
    },
    { provide: PROTECTED_RESOURCES, useValue: protectedResources(environment) },

    // MSAL itself: MSAL_INSTANCE, MsalService and MsalBroadcastService, loaded on first need.
    { provide: MSAL_LOADER, useFactory: msalLoader },

    provideTransloco({
      config: {
        availableLangs: [...languages],
        defaultLang: environment.defaultLanguage,
        fallbackLang: 'en',
        reRenderOnLangChange: true,
        prodMode: !isDevMode(),
      },
      loader: TranslationLoader,
    }),
    // Before the router: what a link says of the person leaves the address at once.
    provideAppInitializer(() => void inject(Wishes)),
    provideAppInitializer(() => inject(Language).start()),
    provideAppInitializer(applyPartnerAccent),
  ],
})
export class AppModule implements DoBootstrap {
  ngDoBootstrap(application: ApplicationRef): void {
    application.bootstrap(App);
  }
}
