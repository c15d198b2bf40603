import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** What went out and what came back, for partners and QA; the token itself is never shown. */
@Component({
  selector: 'app-exact-call',
  imports: [TranslocoPipe],
  template: `<details>
    <summary>{{ 'profile.exact' | transloco }}</summary>
    <pre tabindex="0" translate="no"><code>GET {{ url() }}
Authorization: Bearer …

{{ answer() }}</code></pre>
  </details>`,
})
export class ExactCall {
  readonly url = input.required<string>();
  readonly answer = input.required<string>();
}
