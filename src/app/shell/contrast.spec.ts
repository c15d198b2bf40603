import { contrast, mixColours, readColour, writeColour } from './contrast';

describe('readColour', () => {
  it('reads six hexadecimal digits of either case', () => {
    expect(readColour('#0b5CAB')).toEqual([0x0b, 0x5c, 0xab]);
  });

  for (const text of [
    '',
    '#fff',
    '0b5cab',
    '#0b5cab80',
    '#0b5cag',
    'red',
    'rgb(0 0 0)',
    '#0b5cab\n',
    ' #0b5cab',
    '#000000;--paper:red',
    'url(https://example.com)',
  ]) {
    it(`takes ${JSON.stringify(text)} for no colour`, () => {
      expect(readColour(text)).toBeUndefined();
    });
  }

  it('is undone by writeColour', () => {
    expect(writeColour(readColour('#010aff') ?? [0, 0, 0])).toBe('#010aff');
  });
});

describe('contrast', () => {
  it('is 21 between black and white, whichever comes first', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
    expect(contrast([255, 255, 255], [0, 0, 0])).toBeCloseTo(21, 5);
  });

  it('is 1 between a colour and itself', () => {
    expect(contrast([11, 92, 171], [11, 92, 171])).toBe(1);
  });

  it('knows the grey that is just readable on white', () => {
    expect(contrast([0x76, 0x76, 0x76], [255, 255, 255])).toBeCloseTo(4.54, 2);
  });
});

describe('mixColours', () => {
  it('goes from one colour to the other', () => {
    expect(mixColours([0, 100, 200], [255, 255, 255], 0)).toEqual([0, 100, 200]);
    expect(mixColours([0, 100, 200], [100, 0, 200], 0.5)).toEqual([50, 50, 200]);
    expect(mixColours([0, 100, 200], [255, 255, 255], 1)).toEqual([255, 255, 255]);
  });
});
