import { TestBed } from '@angular/core/testing';

import { environment } from '../../environments/environment';
import { PORTAL_ENVIRONMENT } from '../portal-environment';
import { applyPartnerAccent } from './partner-accent';

const root = document.documentElement;

function apply(accent: { light: string; dark: string } | undefined) {
  const { name, logo, logos } = environment.partner;
  const partner = accent ? { name, logo, logos, accent } : { name, logo, logos };
  TestBed.configureTestingModule({
    providers: [{ provide: PORTAL_ENVIRONMENT, useValue: { ...environment, partner } }],
  });
  TestBed.runInInjectionContext(applyPartnerAccent);
  return root.style.getPropertyValue('--accent');
}

describe('the partner’s accent', () => {
  afterEach(() => {
    root.removeAttribute('style');
  });

  it('takes the place of the portal’s own, in either theme', () => {
    expect(apply({ light: '#7a1fa2', dark: '#e0b0ff' })).toBe('light-dark(#7a1fa2, #e0b0ff)');
    expect(root.style.getPropertyValue('--accent-strong')).toContain('light-dark(#');
    expect(root.style.getPropertyValue('--on-accent')).toBe('light-dark(#ffffff, #14181f)');
  });

  it('is made readable on the backgrounds of the design tokens', () => {
    expect(apply({ light: '#ffd500', dark: '#00205b' })).not.toContain('#ffd500');
    expect(root.style.getPropertyValue('--accent')).not.toContain('#00205b');
  });

  it('is left out where no colour is configured', () => {
    expect(apply(undefined)).toBe('');
  });

  it('is left out where one of the two is no colour', () => {
    expect(apply({ light: '#7a1fa2', dark: 'light' })).toBe('');
  });
});
