import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

import { Language } from '../language/language';
import { localDateTime } from './local-date-time';
import { LongText } from './long-text';
import type { PersonRow } from './person-rows';

/** What the Profile Service knows of the person. */
@Component({
  selector: 'app-person-table',
  imports: [LongText, TranslocoPipe],
  template: `<dl class="pairs">
    @for (row of written(); track row.field) {
      <div>
        <dt>{{ 'person.' + row.field | transloco }}</dt>
        <dd translate="no">
          <app-long-text [text]="row.value" />
        </dd>
      </div>
    }
  </dl>`,
})
export class PersonTable {
  private readonly language = inject(Language);

  readonly rows = input.required<readonly PersonRow[]>();

  protected readonly written = computed(() =>
    this.rows().map((row) =>
      row.field === 'lastModified'
        ? { ...row, value: localDateTime(row.value, this.language.current()) }
        : row,
    ),
  );
}
