import type { Language } from '../../../contract/languages.ts';
import { textsByLanguage } from '../../pages/texts/texts-by-language.ts';
import type { VerificationPurpose } from '../../store/mail-verifications.ts';
import type { Mail } from '../../store/mails.ts';
import type { Application } from '../../tenant/tenant-schema.ts';

/** Plain text: nothing in a mail of the emulator can be clicked or run. */
export function codeMail({
  purpose,
  code,
  language,
  application,
}: {
  purpose: VerificationPurpose;
  code: string;
  language: Language;
  application: Application;
}): Omit<Mail, 'to' | 'sentAt'> {
  const { mail: texts } = textsByLanguage[language];
  const reason =
    purpose === 'sign-up' ? texts.signUp(application.name) : texts.resetPassword(application.name);
  return {
    language,
    subject: texts.subject(code),
    body: [reason, texts.code(code), texts.lifetime, texts.notYou].join('\n\n'),
    code,
  };
}
