import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

import type { SignedInAccount } from '../auth/signed-in-account';
import { claimRows } from './claim-rows';
import { LongText } from './long-text';
import { RoleChips } from './role-chips';

/** The documented claims: label in words, value, technical name, and what the claim means. */
@Component({
  selector: 'app-claims-table',
  imports: [LongText, RoleChips, TranslocoPipe],
  templateUrl: './claims-table.html',
})
export class ClaimsTable {
  readonly account = input.required<SignedInAccount>();

  protected readonly rows = computed(() => claimRows(this.account()));
}
