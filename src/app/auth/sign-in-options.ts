import { Component, computed, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

import type { PolicyPurpose } from '../../environments/portal-environment';
import { PORTAL_ENVIRONMENT } from '../portal-environment';
import { isMailAddress, isPersonName } from './prefill-values';
import type { Prefill } from './sign-in-wish';
import { Wishes } from './wishes';

type Field = keyof Prefill;

interface FieldKind {
  readonly field: Field;
  readonly type: 'email' | 'text';
  readonly accepts: (value: string) => boolean;
}

const fields: readonly FieldKind[] = [
  { field: 'email', type: 'email', accepts: isMailAddress },
  { field: 'givenName', type: 'text', accepts: isPersonName },
  { field: 'familyName', type: 'text', accepts: isPersonName },
];

/** What the next sign-in should be like, for those who want it other than usual. */
@Component({
  selector: 'app-sign-in-options',
  imports: [TranslocoPipe],
  templateUrl: './sign-in-options.html',
})
export class SignInOptions {
  private readonly environment = inject(PORTAL_ENVIRONMENT);
  private readonly wishes = inject(Wishes);

  protected readonly fields = fields;
  protected readonly policies = policiesOf(this.environment.b2c.policies);
  protected readonly logos = Object.keys(this.environment.partner.logos);
  protected readonly wish = this.wishes.current;
  protected readonly refused = this.wishes.refused;
  protected readonly hasWish = computed(() => Object.keys(this.wish()).length > 0);
  /** Open from the start for what a link brought; then as the person leaves it. */
  protected readonly isOpen = this.hasWish();
  protected readonly policy = computed(
    () => this.wish().policy ?? this.environment.b2c.usualPolicy,
  );
  /** What the person typed that can not be passed on, by field; it stays in the field. */
  protected readonly wrong = signal<ReadonlySet<Field>>(new Set());

  protected choosePolicy(purpose: string): void {
    const chosen = this.policies.find((policy) => policy.purpose === purpose)?.purpose;
    const isUsual = chosen === this.environment.b2c.usualPolicy;
    this.wishes.change(
      chosen && !isUsual ? { ...this.wish(), policy: chosen } : without(this.wish(), 'policy'),
    );
  }

  protected chooseLogo(name: string): void {
    this.wishes.change(
      this.logos.includes(name) ? { ...this.wish(), logo: name } : without(this.wish(), 'logo'),
    );
  }

  protected fill({ field, accepts }: FieldKind, typed: string): void {
    const value = typed.trim();
    const isWrong = value !== '' && !accepts(value);
    this.wrong.update((wrong) => {
      const others = [...wrong].filter((other) => other !== field);
      return new Set(isWrong ? [...others, field] : others);
    });
    const others = without(this.wish().prefill ?? {}, field);
    const prefill = value === '' || isWrong ? others : { ...others, [field]: value };
    const isFilled = Object.keys(prefill).length > 0;
    this.wishes.change(isFilled ? { ...this.wish(), prefill } : without(this.wish(), 'prefill'));
  }
}

function without<T extends object>(values: T, name: keyof T): T {
  return Object.fromEntries(Object.entries(values).filter(([key]) => key !== name)) as T;
}

function policiesOf(
  policies: Readonly<Partial<Record<PolicyPurpose, string>>>,
): { readonly purpose: PolicyPurpose; readonly name: string }[] {
  return (Object.entries(policies) as [PolicyPurpose, string][]).map(([purpose, name]) => ({
    purpose,
    name,
  }));
}
