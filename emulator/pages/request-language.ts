import type { Language } from '../../contract/languages.ts';
import type { EmulatorContext } from '../http/emulator-env.ts';
import type { Tenant } from '../tenant/tenant-schema.ts';
import { chooseLanguage } from './choose-language.ts';

/** Of the journey, once it is found; before that, what the request asks for. */
export function requestLanguage(c: EmulatorContext, tenant: Tenant): Language {
  return c.get('language') ?? languageOfRequest(c, tenant);
}

function languageOfRequest(c: EmulatorContext, tenant: Tenant): Language {
  return chooseLanguage({
    uiLocales: c.req.query('ui_locales'),
    acceptLanguage: c.req.header('accept-language'),
    fallback: tenant.defaultLanguage,
  });
}
