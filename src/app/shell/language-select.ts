import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

import type { Language as LanguageCode } from '../../../contract/languages';
import { Language } from '../language/language';

/** Each language is named in itself, so that a person finds theirs in any of them. */
const ownNames: Record<LanguageCode, string> = {
  de: 'Deutsch',
  en: 'English',
  fr: 'Français',
  it: 'Italiano',
};

@Component({
  selector: 'app-language-select',
  imports: [TranslocoPipe],
  templateUrl: './language-select.html',
})
export class LanguageSelect {
  private readonly language = inject(Language);

  protected readonly languages = this.language.all.map((code) => ({ code, name: ownNames[code] }));
  protected readonly current = this.language.current;

  protected choose(code: string): void {
    const language = this.language.all.find((known) => known === code);
    if (language) void this.language.choose(language);
  }
}
