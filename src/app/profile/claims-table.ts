import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

import type { SignedInAccount } from '../auth/signed-in-account';
import { claimRows } from './claim-rows';

/** The documented claims: label in words, value, technical name, and what the claim means. */
@Component({
  selector: 'app-claims-table',
  imports: [TranslocoPipe],
  templateUrl: './claims-table.html',
})
export class ClaimsTable {
  readonly account = input.required<SignedInAccount>();

  protected readonly rows = computed(() => claimRows(this.account()));
}
