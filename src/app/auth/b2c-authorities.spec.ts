import { authorityOf, policyOfHomeAccountId } from './b2c-authorities';

describe('authorityOf', () => {
  it('joins origin, tenant and policy', () => {
    const b2c = { origin: 'https://login.example', tenant: 'contoso.onmicrosoft.com' };
    expect(authorityOf(b2c, 'b2c_1a_signin')).toBe(
      'https://login.example/contoso.onmicrosoft.com/b2c_1a_signin',
    );
  });
});

describe('policyOfHomeAccountId', () => {
  const oid = '9749fccb-00cc-4d91-b9ea-fbee8c37de09';

  it('reads the policy behind the object id', () => {
    expect(policyOfHomeAccountId(`${oid}-b2c_1a_signup_signin_test.6f1f0c1e`)).toBe(
      'b2c_1a_signup_signin_test',
    );
  });

  it('ignores letter case', () => {
    expect(policyOfHomeAccountId(`${oid}-B2C_1A_passwordReset.6f1f0c1e`)).toBe(
      'b2c_1a_passwordreset',
    );
  });

  it('finds none in an account without a policy', () => {
    expect(policyOfHomeAccountId(`${oid}.6f1f0c1e`)).toBe('');
    expect(policyOfHomeAccountId('')).toBe('');
  });
});
