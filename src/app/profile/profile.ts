import { Component, DestroyRef, computed, inject, signal } from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { TranslocoPipe } from '@jsverse/transloco';
import { interval, map, startWith } from 'rxjs';

import { Session } from '../auth/session';
import { initials } from '../ui/initials';
import { nameInHeading } from '../ui/name-in-heading';
import { ClaimsTable } from './claims-table';
import { ExactCall } from './exact-call';
import { PersonTable } from './person-table';
import type { ProfileCall } from './profile-call';
import { ProfileService } from './profile-service';
import { tokenLifetime } from './token-lifetime';

const lifetimeStepMs = 1_000;

@Component({
  selector: 'app-profile',
  imports: [ClaimsTable, ExactCall, PersonTable, TranslocoPipe],
  templateUrl: './profile.html',
})
export class Profile {
  private readonly session = inject(Session);
  private readonly profileService = inject(ProfileService);
  private readonly destroyRef = inject(DestroyRef);
  private readonly now = toSignal(
    interval(lifetimeStepMs).pipe(
      startWith(0),
      map(() => this.session.now()),
    ),
    { requireSync: true },
  );

  protected readonly meUrl = this.profileService.meUrl;
  protected readonly call = signal<ProfileCall>({ kind: 'notCalled' });
  protected readonly account = computed(() => {
    const state = this.session.state();
    return state.kind === 'signedIn' ? state.account : undefined;
  });
  protected readonly initials = computed(() => initials(this.account()?.name));
  protected readonly name = computed(() => nameInHeading(this.account()?.name));
  protected readonly lifetime = computed(() =>
    tokenLifetime(this.account()?.issuedAt, this.account()?.expiresAt, this.now()),
  );

  protected callProfileService(): void {
    this.profileService
      .me()
      .pipe(takeUntilDestroyed(this.destroyRef))
      .subscribe((call) => {
        this.call.set(call);
      });
  }
}
