import { roleList } from './role-list';

describe('roleList', () => {
  const cases: [string, unknown, string[]][] = [
    ['an array', ['ds_pp', 'hoster'], ['ds_pp', 'hoster']],
    ['a comma-separated text', 'ds_pp,hoster', ['ds_pp', 'hoster']],
    ['spaces around commas', ' ds_pp , hoster ', ['ds_pp', 'hoster']],
    [
      'an array of comma-separated texts',
      ['ds_pp,hoster', 'attractor'],
      ['ds_pp', 'hoster', 'attractor'],
    ],
    ['a role named twice', 'ds_pp,ds_pp', ['ds_pp']],
    ['an empty text', '', []],
    ['an empty array', [], []],
    ['a missing claim', undefined, []],
    ['null', null, []],
    ['items that are no text', [1, null, 'hoster'], ['hoster']],
    ['an object', { role: 'hoster' }, []],
  ];
  for (const [name, claim, roles] of cases) {
    it(`reads ${name}`, () => {
      expect(roleList(claim)).toEqual(roles);
    });
  }
});
