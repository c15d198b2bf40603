import { environment as local } from '../../environments/environment';
import { environment as prod } from '../../environments/environment.prod';
import type { PortalEnvironment } from '../../environments/portal-environment';
import { environmentProblems } from './environment-problems';

describe('environmentProblems', () => {
  it('finds none in the local environment', () => {
    expect(environmentProblems(local)).toEqual([]);
  });

  it('asks for the client id that only onboarding can give', () => {
    expect(environmentProblems(prod)).toEqual(['clientId']);
  });

  const withB2c = (b2c: Partial<PortalEnvironment['b2c']>): PortalEnvironment => ({
    ...local,
    b2c: { ...local.b2c, ...b2c },
  });

  const wrong: [string, PortalEnvironment, string][] = [
    ['a plain http origin', withB2c({ origin: 'http://localhost:4300' }), 'origin'],
    ['an origin with a path', withB2c({ origin: 'https://login.example/tenant' }), 'origin'],
    ['an origin with a trailing slash', withB2c({ origin: 'https://login.example/' }), 'origin'],
    ['an origin that is no URL', withB2c({ origin: 'login.example' }), 'origin'],
    ['a tenant that is neither name nor id', withB2c({ tenant: 'contoso' }), 'tenant'],
    [
      'a policy with a slash',
      withB2c({ policies: { ...local.b2c.policies, signIn: 'b2c_1a_sign/in' } }),
      'policies',
    ],
    ['a client id with a typing mistake', withB2c({ clientId: 'a1000000-0000' }), 'clientId'],
    [
      'a profile service that would get tokens in the clear',
      { ...local, profileService: { baseUrl: 'http://api.example/profile' } },
      'profileService',
    ],
    [
      'a profile service address with a trailing slash',
      { ...local, profileService: { baseUrl: 'https://api.example/profile/' } },
      'profileService',
    ],
  ];
  for (const [name, environment, problem] of wrong) {
    it(`names ${name}`, () => {
      expect(environmentProblems(environment)).toEqual([problem as never]);
    });
  }
});
