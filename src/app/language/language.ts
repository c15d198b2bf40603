import { DOCUMENT, Service, inject, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';

import { type Language as LanguageCode, languages } from '../../../contract/languages';
import { PORTAL_ENVIRONMENT } from '../portal-environment';
import { chooseLanguage } from './choose-language';

const storageKey = 'language';

/** The language that the portal speaks, and asks the sign-in service to speak (`ui_locales`). */
@Service()
export class Language {
  private readonly transloco = inject(TranslocoService);
  private readonly document = inject(DOCUMENT);
  private readonly otherwise = inject(PORTAL_ENVIRONMENT).defaultLanguage;
  private readonly chosen = signal<LanguageCode>(this.otherwise);

  readonly all = languages;
  readonly current = this.chosen.asReadonly();

  /** Takes the language of link, earlier choice or browser, and waits for its texts. */
  async start(): Promise<void> {
    const language = chooseLanguage(this.wishes(), this.otherwise);
    // Texts that do not arrive must not stop the portal: English came with it.
    await this.speak(language).catch(() => this.speak('en'));
  }

  /** Changes the language and remembers it in this browser. */
  async choose(language: LanguageCode): Promise<void> {
    await this.speak(language);
    this.takeOutOfAddress();
    try {
      localStorage.setItem(storageKey, language);
    } catch {
      // A browser that keeps nothing still speaks the language until the page is left.
    }
  }

  private async speak(language: LanguageCode): Promise<void> {
    await firstValueFrom(this.transloco.load(language), { defaultValue: undefined });
    this.transloco.setActiveLang(language);
    this.chosen.set(language);
    this.document.documentElement.lang = language;
  }

  /** The link asked for another one; it must not win again at the next reload. */
  private takeOutOfAddress(): void {
    const window = this.document.defaultView;
    if (!window) return;
    const url = new URL(window.location.href);
    if (!url.searchParams.has('ui_locales')) return;
    url.searchParams.delete('ui_locales');
    window.history.replaceState(window.history.state, '', url);
  }

  private wishes(): string[] {
    const window = this.document.defaultView;
    const link = new URLSearchParams(window?.location.search).get('ui_locales');
    return [link, savedChoice(), ...(window?.navigator.languages ?? [])].filter(
      (wish) => wish !== null,
    );
  }
}

function savedChoice(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}
