import { findProtectedResource, type ProtectedResource } from './protected-resources';

const profile: ProtectedResource = { baseUrl: 'https://api.example/profile', scopes: ['client'] };
const find = (url: string) =>
  findProtectedResource([profile], url, 'https://portal.example/profile');

describe('findProtectedResource', () => {
  for (const url of [
    'https://api.example/profile',
    'https://api.example/profile/me',
    'https://api.example/profile/me?x=1',
    'https://API.example:443/profile/me',
  ]) {
    it(`gives a token to ${url}`, () => {
      expect(find(url)).toBe(profile);
    });
  }

  it('takes an address without a path for the whole origin', () => {
    const everything: ProtectedResource = { baseUrl: 'https://api.example', scopes: ['client'] };
    const findIn = (url: string) =>
      findProtectedResource([everything], url, 'https://portal.example/');
    expect(findIn('https://api.example/anything')).toBe(everything);
    expect(findIn('https://api.example.evil.example/anything')).toBeUndefined();
  });

  for (const url of [
    'https://api.example/profiles',
    'https://api.example/profile-export',
    'https://api.example/profile/../admin',
    'https://api.example/profile/%2e%2e/admin',
    'https://api.example/Profile/me',
    'https://api.example:8443/profile/me',
    'http://api.example/profile/me',
    'https://api.example.evil.example/profile/me',
    'https://api.example@evil.example/profile/me',
    'https://evil.example/profile/me?https://api.example/profile/me',
    '/profile/me',
    'me',
    '//evil.example/profile/me',
    'https://',
    'javascript:alert(1)',
  ]) {
    it(`gives none to ${url}`, () => {
      expect(find(url)).toBeUndefined();
    });
  }
});
