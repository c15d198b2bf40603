import type { Language } from '../../contract/languages.ts';
import type { EmulatorContext } from '../http/emulator-env.ts';
import type { Tenant } from '../tenant/tenant-schema.ts';
import { chooseLanguage } from './choose-language.ts';

export function requestLanguage(c: EmulatorContext, tenant: Tenant): Language {
  return chooseLanguage({
    uiLocales: c.req.query('ui_locales'),
    acceptLanguage: c.req.header('accept-language'),
    fallback: tenant.defaultLanguage,
  });
}
