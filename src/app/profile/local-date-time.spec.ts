import { localDateTime } from './local-date-time';

describe('localDateTime', () => {
  it('writes a time as each language does', () => {
    const noon = new Date(2026, 0, 31, 12, 5).toISOString();
    expect(localDateTime(noon, 'en')).toBe('31 Jan 2026, 12:05');
    expect(localDateTime(noon, 'de')).toBe('31.01.2026, 12:05');
    expect(localDateTime(noon, 'fr')).toMatch(/^31 janv\. 2026, 12:05$/);
    expect(localDateTime(noon, 'it')).toMatch(/^31 gen 2026, 12:05$/);
  });

  it('leaves what is no time as it came', () => {
    expect(localDateTime('yesterday', 'en')).toBe('yesterday');
    expect(localDateTime('', 'en')).toBe('');
  });
});
