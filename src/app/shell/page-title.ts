import { DestroyRef, Service, inject } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';

import { PORTAL_ENVIRONMENT } from '../portal-environment';

/** Document title: page, partner and, while not in production, the environment's word. */
@Service()
export class PageTitle extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly transloco = inject(TranslocoService);
  private readonly environment = inject(PORTAL_ENVIRONMENT);
  private key: string | undefined;

  constructor() {
    super();
    this.transloco.langChanges$.pipe(takeUntilDestroyed(inject(DestroyRef))).subscribe(() => {
      this.write();
    });
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.key = this.buildTitle(snapshot);
    this.write();
  }

  private write(): void {
    const { name, partner } = this.environment;
    const page = this.key ? this.transloco.translate(this.key) : undefined;
    const badge = name === 'prod' ? undefined : this.transloco.translate(`environment.${name}`);
    const parts = [page, partner.name, badge].filter((part) => part !== undefined);
    this.title.setTitle(parts.join(' – '));
  }
}
