import fc from 'fast-check';

import { environment as local } from '../../environments/environment';
import { environment as prod } from '../../environments/environment.prod';
import type { PolicyPurpose } from '../../environments/portal-environment';
import { readLinkWish, wishQuery, withoutPrefill } from './link-wish';
import { isMailAddress, isPersonName } from './prefill-values';
import { signInRequest } from './sign-in-request';
import type { SignInWish } from './sign-in-wish';

/** The same cases in each run. */
const generated = { seed: 20_260_131, numRuns: 1_000 };

describe('readLinkWish', () => {
  const accepted: [string, SignInWish][] = [
    ['', {}],
    ['?', {}],
    ['flow=popup', { flow: 'popup' }],
    ['?flow=redirect', { flow: 'redirect' }],
    ['logo=demo', { logo: 'demo' }],
    ['logo=acme', { logo: 'acme' }],
    [
      'prefillEmail=corinne%2Bportal@example.org',
      { prefill: { email: 'corinne+portal@example.org' } },
    ],
    ['prefillGivenName=%C3%89lo%C3%AFse', { prefill: { givenName: 'Éloïse' } }],
    ['prefillFamilyName=O%27Neill', { prefill: { familyName: "O'Neill" } }],
    ['prefillGivenName=Anna+Maria', { prefill: { givenName: 'Anna Maria' } }],
    [
      '?policy=b2c_1a_signin&flow=popup&logo=acme&prefillEmail=a@b.ch&prefillGivenName=A&prefillFamilyName=B',
      {
        policy: 'signIn',
        flow: 'popup',
        logo: 'acme',
        prefill: { email: 'a@b.ch', givenName: 'A', familyName: 'B' },
      },
    ],
  ];
  for (const [query, wish] of accepted) {
    it(`reads "${query}"`, () => {
      expect(readLinkWish(query, local)).toEqual({ wish, refused: [] });
    });
  }

  const policies: [string, PolicyPurpose][] = [
    ['b2c_1a_signup_signin_test', 'signUpSignIn'],
    ['b2c_1a_signup_signin', 'signUpSignIn'],
    ['B2C_1A_SIGNUP_SIGNIN', 'signUpSignIn'],
    ['B2C_1A_signup_signin_TEST', 'signUpSignIn'],
    ['b2c_1a_signup_signin_popup', 'signUpSignInPopup'],
    ['b2c_1a_signin_test', 'signIn'],
    ['b2c_1a_passwordReset', 'passwordReset'],
    ['b2c_1a_passwordreset_test', 'passwordReset'],
    ['b2c_1a_token_expiration_test', 'tokenExpiration'],
    ['b2c_1a_token_expiration', 'tokenExpiration'],
    ['b2c_1a_signup_signin_classic', 'signUpSignInClassic'],
  ];
  for (const [name, purpose] of policies) {
    it(`knows the policy ${name}`, () => {
      expect(readLinkWish(`policy=${name}`, local).wish).toEqual({ policy: purpose });
    });
  }

  it('knows production policies by their full name alone', () => {
    expect(readLinkWish('policy=B2C_1A_signin', prod).wish).toEqual({ policy: 'signIn' });
    expect(readLinkWish('policy=b2c_1a_signin_test', prod).refused).toEqual(['policy']);
  });

  const refused: [string, string][] = [
    ['flow', ''],
    ['flow', 'Popup'],
    ['flow', 'popup '],
    ['flow', 'iframe'],
    ['policy', ''],
    ['policy', '_test'],
    ['policy', 'signUpSignIn'],
    ['policy', 'b2c_1a_signup_signin_test_test'],
    ['policy', 'b2c_1a_ropc_auth'],
    ['policy', 'b2c_1a_signin/../b2c_1a_signin'],
    ['policy', ' b2c_1a_signin'],
    ['policy', 'constructor'],
    ['policy', '__proto__'],
    ['logo', ''],
    ['logo', 'Demo'],
    ['logo', 'other'],
    ['logo', 'toString'],
    ['logo', '__proto__'],
    ['logo', '/partner/demo.svg'],
    ['logo', 'https://evil.example/logo.svg'],
    ['prefillEmail', ''],
    ['prefillEmail', 'corinne'],
    ['prefillEmail', 'corinne@example.org\r\nBcc: eve@example.org'],
    ['prefillGivenName', ''],
    ['prefillGivenName', '<b>Corinne</b>'],
    ['prefillFamilyName', ''],
    ['prefillFamilyName', 'Eiger\u202E'],
  ];
  for (const [name, value] of refused) {
    it(`refuses ${name} with the value ${JSON.stringify(value)}`, () => {
      const query = new URLSearchParams({ [name]: value }).toString();
      expect(readLinkWish(query, local)).toEqual({ wish: {}, refused: [name] });
    });
  }

  for (const twice of [
    'flow=popup&flow=redirect',
    'policy=b2c_1a_signin&policy=b2c_1a_signin',
    'logo=demo&logo=acme',
    'prefillEmail=a@example.org&prefillEmail=b@example.org',
    'prefillGivenName=A&prefillGivenName=A',
    'prefillFamilyName=A&prefillFamilyName=B',
  ]) {
    it(`refuses a parameter that comes twice: ${twice}`, () => {
      const name = twice.split('=')[0] ?? '';
      expect(readLinkWish(twice, local)).toEqual({ wish: {}, refused: [name] });
    });
  }

  it('keeps what is good beside what is refused', () => {
    const query = 'flow=popup&logo=other&prefillEmail=x&prefillGivenName=Corinne';
    expect(readLinkWish(query, local)).toEqual({
      wish: { flow: 'popup', prefill: { givenName: 'Corinne' } },
      refused: ['prefillEmail', 'logo'],
    });
  });

  it('knows no logo where the partner has supplied none', () => {
    expect(readLinkWish('logo=demo', prod)).toEqual({ wish: {}, refused: ['logo'] });
  });

  for (const name of forbiddenNames()) {
    it(`does not know ${name}`, () => {
      expect(readLinkWish(`${name}=b2c_1a_signin`, local)).toEqual({ wish: {}, refused: [] });
    });
  }

  it('lets no query whatever bring more than the listed names and values into the request', () => {
    const authorities = Object.values(local.b2c.policies as unknown as Record<string, string>).map(
      (policy) => `${local.b2c.origin}/${local.b2c.tenant}/${policy}`,
    );
    const seen = { wishes: 0, refused: 0 };
    fc.assert(
      fc.property(anyQuery(), (query) => {
        const { wish, refused: names } = readLinkWish(query, local);
        const request = signInRequest(local, wish, 'fr');
        const { authority, scopes, extraQueryParameters, extraParameters, ...others } = request;
        expect(others).toEqual({});
        expect(authorities).toContain(authority ?? '');
        expect(scopes).toEqual([local.b2c.clientId]);
        const { ui_locales: language, logo = 'demo', ...queryRest } = extraQueryParameters ?? {};
        expect([language, queryRest]).toEqual(['fr', {}]);
        expect(['demo', 'acme']).toContain(logo);
        const {
          prefillEmail = 'a@b.ch',
          prefillGivenName = 'A',
          prefillFamilyName = 'A',
          ...bodyRest
        } = extraParameters ?? {};
        expect(bodyRest).toEqual({});
        expect(isMailAddress(prefillEmail)).toBeTrue();
        expect(isPersonName(prefillGivenName)).toBeTrue();
        expect(isPersonName(prefillFamilyName)).toBeTrue();
        expect(listedNames).toEqual(jasmine.arrayContaining([...names]));
        if (Object.keys(wish).length > 0) seen.wishes += 1;
        if (names.length > 0) seen.refused += 1;
      }),
      generated,
    );
    expect(seen.wishes).toBeGreaterThan(100);
    expect(seen.refused).toBeGreaterThan(100);
  });
});

describe('wishQuery', () => {
  it('writes a wish as a link carries it', () => {
    const wish: SignInWish = {
      policy: 'signIn',
      flow: 'popup',
      logo: 'acme',
      prefill: { email: 'a+b@example.org', givenName: 'Anna Maria', familyName: 'Eiger' },
    };
    expect(wishQuery(wish, local)).toBe(
      'policy=b2c_1a_signin_test&flow=popup&logo=acme' +
        '&prefillEmail=a%2Bb%40example.org&prefillGivenName=Anna+Maria&prefillFamilyName=Eiger',
    );
  });

  it('writes nothing for nothing', () => {
    expect(wishQuery({}, local)).toBe('');
  });

  it('is read back as the same wish', () => {
    fc.assert(
      fc.property(anyWish(), (wish) => {
        expect(readLinkWish(wishQuery(wish, local), local)).toEqual({ wish, refused: [] });
      }),
      generated,
    );
  });
});

describe('withoutPrefill', () => {
  it('takes out what is known of the person, and keeps all else', () => {
    expect(
      withoutPrefill(
        'https://portal.example/profile?a=1&prefillEmail=x&prefillGivenName=y&logo=acme&prefillFamilyName=z#part',
      ),
    ).toBe('https://portal.example/profile?a=1&logo=acme#part');
  });

  for (const name of ['prefillEmail', 'prefillGivenName', 'prefillFamilyName']) {
    it(`takes out ${name}, also where it comes twice and is no good`, () => {
      expect(withoutPrefill(`https://portal.example/?${name}=<b>&${name}=`)).toBe(
        'https://portal.example/',
      );
    });
  }

  it('leaves other addresses exactly as they are', () => {
    const href = 'https://portal.example/?flow=popup&x=a%20b+c#prefillEmail=a@example.org';
    expect(withoutPrefill(href)).toBe(href);
  });
});

const listedNames = [
  ...['flow', 'policy', 'logo'],
  ...['prefillEmail', 'prefillGivenName', 'prefillFamilyName'],
];

/** What would change the request itself, and names that merely look like the listed ones. */
function forbiddenNames(): string[] {
  return [
    ...['client_id', 'redirect_uri', 'scope', 'prompt', 'claims', 'request', 'request_uri'],
    ...['state', 'nonce', 'response_type', 'response_mode', 'login_hint', 'domain_hint'],
    ...['max_age', 'acr_values', 'id_token_hint', 'code_challenge', 'code_challenge_method'],
    ...['code', 'id_token', 'access_token', 'client_assertion', 'post_logout_redirect_uri'],
    ...['authority', 'tenant', 'p', 'option', 'ui_locales', 'returnTo', 'extraQueryParameters'],
    ...['Policy', 'FLOW', 'LOGO', 'prefillemail', 'prefill', 'policy[]', 'policy%00', ' policy'],
    ...['__proto__', 'constructor', 'hasOwnProperty'],
  ];
}

const goodMails = ['a@b.ch', 'corinne+portal@example.org', 'info@müller.example'];
const goodNames = ['Corinne', 'Anna Maria', "O'Neill", 'Наталья', '王小明', '𠮷野'];

function anyQuery(): fc.Arbitrary<string> {
  const name = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...listedNames) },
    { weight: 2, arbitrary: fc.constantFrom(...forbiddenNames()) },
    fc.string({ unit: 'binary' }),
  );
  const policies = Object.values(local.b2c.policies as unknown as Record<string, string>);
  const value = fc.oneof(
    fc.constantFrom('popup', 'redirect', 'demo', 'acme', ...policies, ...goodMails, ...goodNames),
    fc.constantFrom('', '__proto__', 'toString', 'login', 'none', 'https://evil.example', '\r\n'),
    fc.emailAddress(),
    fc.webUrl(),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
  );
  const listed = fc
    .array(fc.tuple(name, value), { maxLength: 8 })
    .map((parameters) => new URLSearchParams(parameters).toString());
  return fc.oneof({ weight: 5, arbitrary: listed }, fc.string(), fc.webQueryParameters());
}

function anyWish(): fc.Arbitrary<SignInWish> {
  const purposes = Object.keys(local.b2c.policies) as PolicyPurpose[];
  const prefill = fc
    .record(
      {
        email: fc.constantFrom(...goodMails),
        givenName: fc.constantFrom(...goodNames),
        familyName: fc.constantFrom(...goodNames),
      },
      { requiredKeys: [] },
    )
    .filter((values) => Object.keys(values).length > 0);
  return fc.record(
    {
      policy: fc.constantFrom(...purposes),
      flow: fc.constantFrom('popup' as const, 'redirect' as const),
      logo: fc.constantFrom('demo', 'acme'),
      prefill,
    },
    { requiredKeys: [], noNullPrototype: true },
  );
}
