import { expect, test } from 'vitest';
import { nextTryAfter, type RetryRule } from '../../../../src/series/mentions/retries.ts';

test.each<[RetryRule, number[]]>([
  ['never', []],
  ['twice', [1]],
  ['thrice', [1, 6]],
  ['next-run', [0, 0, 0, 0]],
  ['tomorrow', [24, 24, 24, 24]],
  ['backoff', [1, 6, 24, 72]],
])('what failed is tried again by its rule, %s, after %j hours, and then given up', (rule, waits) => {
  const now = new Date('2026-06-15T12:00:00Z');
  const hours = (tries: number) => {
    const next = nextTryAfter(rule, tries, now);
    return next && (next.getTime() - now.getTime()) / 3_600_000;
  };
  expect(waits.map((_, index) => hours(index + 1))).toEqual(waits);
  expect(hours(waits.length + 1)).toBeUndefined();
});
