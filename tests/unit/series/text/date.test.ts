import { expect, test } from 'vitest';
import { dayIn, likelyDay } from '../../../../src/series/text/date.ts';

test.each([
  ['2026-1-5', '2026-01-05'],
  ['5.1.2026', '2026-01-05'],
  ['05. 01. 2026', '2026-01-05'],
  ['2026/12/31', '2026-12-31'],
  ['31.2.2026', undefined],
  ['1/5/2026', undefined],
  ['gestern', undefined],
])('who writes %j means %j', (text, day) => {
  expect(likelyDay(text)).toBe(day);
});

test.each([
  ['2026-06-30T21:59:59Z', '2026-06-30', '2026-07-01'],
  ['2026-06-30T22:00:00Z', '2026-07-01', '2026-07-01'],
  ['2026-12-31T22:59:59Z', '2026-12-31', '2027-01-01'],
  ['2026-12-31T23:00:00Z', '2027-01-01', '2027-01-01'],
  ['2026-03-28T23:30:00Z', '2026-03-29', '2026-03-29'],
])('at %s it is %s in Berlin and %s in Kiritimati: that decides what has appeared', (moment, berlin, far) => {
  expect(dayIn('Europe/Berlin', new Date(moment))).toBe(berlin);
  expect(dayIn('Pacific/Kiritimati', new Date(moment))).toBe(far);
});
