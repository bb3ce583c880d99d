import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast, leastContrast, nearestReadable } from '../../../../src/series/theme/contrast.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`);

describe('the contrast of two colours', () => {
  test.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#777777', 1],
    // https://www.w3.org/WAI/GL/wiki/Contrast_ratio names these.
    ['#777777', '#ffffff', 4.48],
    ['#0000ff', '#ffffff', 8.59],
  ])('of %s and %s is %d', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
  });

  test('is the same both ways', () => {
    fc.assert(
      fc.property(colour, colour, (one, other) => {
        expect(contrast(one, other)).toBe(contrast(other, one));
      }),
    );
  });
});

describe('the nearest colour that can be read', () => {
  test('is the colour itself where it can be read', () => {
    expect(nearestReadable('#1b1a17', ['#ffffff'])).toBe('#1b1a17');
  });

  test('is just dark enough on white', () => {
    const near = nearestReadable('#ff8a66', ['#ffffff']) ?? '';
    expect(contrast(near, '#ffffff')).toBeGreaterThanOrEqual(leastContrast);
    expect(contrast(near, '#ffffff')).toBeLessThan(leastContrast + 0.1);
  });

  test('is always there for one ground', () => {
    fc.assert(
      fc.property(colour, colour, (text, ground) => {
        const near = nearestReadable(text, [ground]);
        expect(near && contrast(near, ground)).toBeGreaterThanOrEqual(leastContrast);
      }),
    );
  });

  test('is not there for black and white at once', () => {
    expect(nearestReadable('#808080', ['#000000', '#ffffff', '#767676'])).toBeUndefined();
  });
});
