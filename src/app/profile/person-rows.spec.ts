import { personRows } from './person-rows';

describe('personRows', () => {
  it('shows the fields that came as texts', () => {
    expect(
      personRows({
        profileId: 'p1',
        displayName: 'Corinne Eiger',
        email: '',
        state: 5,
        extra: 'x',
      }),
    ).toEqual([
      { field: 'profileId', value: 'p1' },
      { field: 'displayName', value: 'Corinne Eiger' },
    ]);
  });

  for (const odd of [null, undefined, 'text', 7, [], {}, { profileId: 5 }]) {
    it(`takes ${JSON.stringify(odd)} for no person`, () => {
      expect(personRows(odd)).toBeUndefined();
    });
  }
});
