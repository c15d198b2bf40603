import { Component, computed, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

const rolesAtFirst = 20;

/** The roles of a person; of hundreds, the first ones and a button for the rest. */
@Component({
  selector: 'app-role-chips',
  imports: [TranslocoPipe],
  template: `<ul class="chips">
      @for (role of shown(); track role) {
        <li>
          <bdi>{{ role }}</bdi>
        </li>
      }
    </ul>
    @if (roles().length > shown().length || isOpen()) {
      <button
        type="button"
        class="quiet small"
        data-testid="all-roles"
        translate="yes"
        [attr.aria-expanded]="isOpen()"
        (click)="isOpen.set(!isOpen())"
      >
        {{
          (isOpen() ? 'claims.showFewerRoles' : 'claims.showAllRoles')
            | transloco: { count: roles().length }
        }}
      </button>
    }`,
})
export class RoleChips {
  readonly roles = input.required<readonly string[]>();

  protected readonly isOpen = signal(false);
  protected readonly shown = computed(() =>
    this.isOpen() ? this.roles() : this.roles().slice(0, rolesAtFirst),
  );
}
