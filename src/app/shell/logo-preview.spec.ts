import { TestBed } from '@angular/core/testing';

import { Language } from '../language/language';
import { providePortal } from '../testing/provide-portal';
import { LogoPreview } from './logo-preview';

async function show(name: string) {
  TestBed.configureTestingModule({ providers: providePortal().providers });
  await TestBed.inject(Language).choose('en');
  const fixture = TestBed.createComponent(LogoPreview);
  fixture.componentRef.setInput('name', name);
  await fixture.whenStable();
  return (fixture.nativeElement as HTMLElement).querySelector('img');
}

describe('the logo preview', () => {
  it('shows a logo of the configuration, at its place’s size and without telling where from', async () => {
    const image = await show('acme');
    expect(image?.getAttribute('src')).toBe('/partner/acme.svg');
    expect(image?.alt).toBe('Preview of the logo “acme”');
    expect([image?.offsetWidth, image?.offsetHeight]).toEqual([96, 32]);
    expect(image?.referrerPolicy).toBe('no-referrer');
  });

  for (const name of [
    '',
    'ACME',
    'acme ',
    'constructor',
    '__proto__',
    'toString',
    '/partner/acme.svg',
    'https://example.com/logo.png',
    '//example.com/logo.png',
    'javascript:alert(1)',
    'data:image/svg+xml,<svg/>',
    'acme\r\nx',
    '"><script>',
    'x'.repeat(10_000),
  ]) {
    it(`shows nothing for ${JSON.stringify(name.slice(0, 40))}`, async () => {
      expect(await show(name)).toBeNull();
    });
  }
});
