import { describe, expect, test } from 'vitest';
import { fitOf, generatorSchema, rangeOf } from '../../../../src/series/model/generator.ts';

describe('a series that is made for a version of the generator', () => {
  test.each([
    ['^1.4', '1.4.0', 'fits'],
    ['^1.4', '1.10.2', 'fits'],
    ['^1.4.2', '1.4.2', 'fits'],
    ['^1.4.2', '1.4.1', 'too old'],
    ['^1.4', '1.2.9', 'too old'],
    ['^2.0', '1.9.9', 'too old'],
    ['^1.4', '2.0.0', 'too new'],
    ['^1.4', '1.5.0-rc.1', 'fits'],
  ])('%s, with %s: %s', (range, installed, fit) => {
    expect(fitOf(range, installed)).toBe(fit);
  });

  test.each(['1.4', '^1', '>=1.4', '^1.4.x', 'latest'])('does not say %s', (range) => {
    expect(generatorSchema.safeParse(range).success).toBe(false);
  });

  test('names the version without its patches', () => {
    expect(rangeOf('1.12.3')).toBe('^1.12');
  });
});
