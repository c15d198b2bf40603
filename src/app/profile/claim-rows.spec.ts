import { claimRows } from './claim-rows';
import { corinne } from '../testing/accounts';

describe('claimRows', () => {
  it('shows the seven documented claims in the partner’s order', () => {
    expect(claimRows(corinne)).toEqual([
      { claim: 'name', value: 'Corinne Eiger' },
      { claim: 'given_name', value: 'Corinne' },
      { claim: 'family_name', value: 'Eiger' },
      { claim: 'correspondenceMail', value: 'corinne@example.org' },
      { claim: 'acr', value: 'b2c_1a_signup_signin_test' },
      { claim: 'oid', value: '9749fccb-00cc-4d91-b9ea-fbee8c37de09' },
      { claim: 'ds_roles', roles: ['ds_pp', 'hoster'] },
    ]);
  });

  it('keeps the row of a claim that the token lacks', () => {
    const rows = claimRows({ ...corinne, correspondenceMail: undefined, roles: [] });
    expect(rows.length).toBe(7);
    expect(rows[3]).toEqual({ claim: 'correspondenceMail', value: undefined });
    expect(rows[6]).toEqual({ claim: 'ds_roles', roles: [] });
  });
});
