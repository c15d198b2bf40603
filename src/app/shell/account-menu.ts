import { Component, inject, input } from '@angular/core';
import { Menu, MenuItem, MenuTrigger } from '@angular/aria/menu';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';

import { Session } from '../auth/session';
import { AccountFace } from './account-face';

/** The name as a button, and behind it what concerns the person. Signing out is never hidden here. */
@Component({
  selector: 'app-account-menu',
  imports: [AccountFace, Menu, MenuItem, MenuTrigger, TranslocoPipe],
  templateUrl: './account-menu.html',
})
export class AccountMenu {
  private readonly session = inject(Session);
  private readonly router = inject(Router);

  readonly name = input<string>();

  protected readonly isLeaving = this.session.isLeaving;

  protected choose(item: unknown): void {
    if (item === 'profile') void this.router.navigateByUrl('/profile');
    if (item === 'switchUser') void this.session.switchUser();
  }
}
