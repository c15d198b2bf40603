import { DOCUMENT } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import { environment } from '../../environments/environment';
import { PORTAL_ENVIRONMENT } from '../portal-environment';
import { FakeBrowser } from '../testing/fake-browser';
import { Wishes } from './wishes';

const key = 'portal.sign-in-wish';

function open(path: string) {
  TestBed.resetTestingModule();
  const browser = new FakeBrowser(path);
  TestBed.configureTestingModule({
    providers: [
      { provide: DOCUMENT, useValue: browser.document },
      { provide: PORTAL_ENVIRONMENT, useValue: environment },
    ],
  });
  return { browser, wishes: TestBed.inject(Wishes) };
}

describe('Wishes', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });
  afterEach(() => {
    sessionStorage.clear();
  });

  it('are none at first, and leave nothing in the storage', () => {
    const { wishes } = open('/');
    expect(wishes.current()).toEqual({});
    expect(wishes.refused()).toEqual([]);
    expect(sessionStorage.length).toBe(0);
  });

  it('come from the link', () => {
    const { wishes } = open(
      '/?flow=popup&policy=b2c_1a_signin&logo=other&prefillGivenName=Corinne',
    );
    expect(wishes.current()).toEqual({
      flow: 'popup',
      policy: 'signIn',
      prefill: { givenName: 'Corinne' },
    });
    expect(wishes.refused()).toEqual(['logo']);
  });

  it('outlive the page, but not what was refused', () => {
    open('/?flow=popup&logo=other&prefillEmail=a%2Bb@example.org');
    const { wishes } = open('/profile');
    expect(wishes.current()).toEqual({ flow: 'popup', prefill: { email: 'a+b@example.org' } });
    expect(wishes.refused()).toEqual([]);
  });

  it('of a new link go before those that were kept', () => {
    open('/?flow=popup&logo=demo');
    expect(open('/?logo=acme').wishes.current()).toEqual({ flow: 'popup', logo: 'acme' });
    expect(open('/').wishes.current()).toEqual({ flow: 'popup', logo: 'acme' });
  });

  it('change as the person likes, and stay so', () => {
    open('/?flow=popup').wishes.change({ logo: 'acme' });
    expect(open('/').wishes.current()).toEqual({ logo: 'acme' });
  });

  it('change at once for those who look', () => {
    const { wishes } = open('/?flow=popup');
    wishes.change({ logo: 'acme' });
    expect(wishes.current()).toEqual({ logo: 'acme' });
  });

  it('are forgotten once somebody is signed in', () => {
    const { wishes } = open('/?flow=popup&logo=other');
    wishes.forget();
    expect(wishes.current()).toEqual({});
    expect(wishes.refused()).toEqual([]);
    expect(sessionStorage.getItem(key)).toBeNull();
  });

  it('take what the storage holds for outside data', () => {
    sessionStorage.setItem(key, 'flow=popup&prompt=none&client_id=x&logo=https://evil.example');
    const { wishes } = open('/');
    expect(wishes.current()).toEqual({ flow: 'popup' });
    expect(wishes.refused()).toEqual([]);
  });

  it('take what is known of the person out of the address, refused or not', () => {
    const { browser } = open('/profile?flow=popup&prefillEmail=a@b.ch&prefillGivenName=<b>#part');
    expect(browser.href).toBe('https://portal.example/profile?flow=popup#part');
  });

  it('leave other addresses as they are', () => {
    expect(open('/profile?flow=popup&x=a%20b').browser.href).toBe(
      'https://portal.example/profile?flow=popup&x=a%20b',
    );
  });

  it('do without a storage', () => {
    spyOn(Storage.prototype, 'getItem').and.throwError('denied');
    spyOn(Storage.prototype, 'setItem').and.throwError('denied');
    expect(open('/?flow=popup').wishes.current()).toEqual({ flow: 'popup' });
  });
});
