import { forgetUnfinishedInteraction } from './unfinished-interaction';

describe('forgetUnfinishedInteraction', () => {
  afterEach(() => {
    sessionStorage.clear();
  });

  it('forgets the sign-in that MSAL believes to be open, and nothing else', () => {
    sessionStorage.clear();
    sessionStorage.setItem('msal.interaction.status', '{"clientId":"x","type":"signin"}');
    sessionStorage.setItem('msal.3|account', '{}');
    forgetUnfinishedInteraction(sessionStorage);
    expect(Object.keys(sessionStorage)).toEqual(['msal.3|account']);
  });
});
