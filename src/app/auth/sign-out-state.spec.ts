import { withoutSignOutState } from './sign-out-state';

describe('withoutSignOutState', () => {
  it('removes the state and keeps the rest', () => {
    expect(withoutSignOutState('https://portal.example/?state=abc')).toBe(
      'https://portal.example/',
    );
    expect(withoutSignOutState('https://portal.example/profile?a=1&state=abc#x')).toBe(
      'https://portal.example/profile?a=1#x',
    );
  });

  it('leaves other addresses as they are', () => {
    const href = 'https://portal.example/?ui_locales=de%20fr#state=abc';
    expect(withoutSignOutState(href)).toBe(href);
  });
});
