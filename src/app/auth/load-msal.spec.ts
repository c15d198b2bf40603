import { EnvironmentInjector } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import { environment } from '../../environments/environment';
import { AUTH_CONFIG } from './auth-config';
import { type LoadedMsal, loadMsal } from './load-msal';
import { msalOptions } from './msal-options';

const { clientId } = environment.b2c;

function load(): Promise<LoadedMsal> {
  const useValue = msalOptions(environment, location.origin);
  TestBed.configureTestingModule({ providers: [{ provide: AUTH_CONFIG, useValue }] });
  return loadMsal(TestBed.inject(EnvironmentInjector));
}

describe('loadMsal', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });
  afterEach(() => {
    sessionStorage.clear();
  });

  it('keeps what MSAL can read', async () => {
    sessionStorage.setItem('msal.3.account.keys', '[]');
    const { service } = await load();
    expect(service.instance.getAllAccounts()).toEqual([]);
    expect(sessionStorage.getItem('msal.3.account.keys')).toBe('[]');
  });

  for (const [key, value] of [
    ['msal.3.account.keys', '{'],
    ['msal.3.account.keys', 'null'],
    ['msal.account.keys', '5'],
    [`msal.3.token.keys.${clientId}`, '<script>'],
    [`msal.2.token.keys.${clientId}`, 'x'],
  ] as const) {
    it(`starts over without what it can not read: ${value} as ${key}`, async () => {
      sessionStorage.setItem(key, value);
      sessionStorage.setItem('portal.switching-user', '/profile');
      const { service } = await load();
      expect(service.instance.getAllAccounts()).toEqual([]);
      expect(sessionStorage.getItem(key)).not.toBe(value);
      expect(sessionStorage.getItem('portal.switching-user')).toBe('/profile');
    });
  }
});
