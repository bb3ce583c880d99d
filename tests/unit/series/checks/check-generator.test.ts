import { describe, expect, test } from 'vitest';
import { checkGenerator } from '../../../../src/series/checks/check-generator.ts';

const location = { file: 'series.yaml', line: 9, column: 12 };
const check = (range: unknown, installed: string) => checkGenerator(range, installed, () => location);

describe('a generator that a series is not made for', () => {
  test('is too old: a newer one has to be installed', () => {
    expect(check('^1.4', '1.2.0')).toMatchObject([
      {
        ...{ id: 'wrong-generator', severity: 'error', location },
        message: 'the series is made for version 1.4 of the generator, and 1.2.0 is installed',
        hint: 'Install a newer one: npm install gegenverkehr@^1.4',
      },
    ]);
  });

  test('is too new: the content has to change', () => {
    expect(check('^1.4', '2.0.0')).toMatchObject([{ hint: expect.stringContaining('upgrade') }]);
  });

  test('is none where the series says nothing, or nothing that can be compared', () => {
    expect([check(undefined, '1.2.0'), check('soon', '1.2.0'), check('^1.2', '1.3.0')]).toEqual([[], [], []]);
  });
});
