import { expect, test } from 'vitest';
import { formatDate, unbrokenDate } from '../../../../src/series/languages/format-date.ts';
import {
  dayIn,
  daySchema,
  isOddDay,
  likelyDay,
  likelyPartialDate,
  momentIn,
  partialDateSchema,
  startOfDay,
} from '../../../../src/series/text/date.ts';

test.each([
  ['2026-1-5', '2026-01-05'],
  ['5.1.2026', '2026-01-05'],
  ['05. 01. 2026', '2026-01-05'],
  ['2026/12/31', '2026-12-31'],
  ['31.2.2026', undefined],
  ['1/5/2026', undefined],
  ['gestern', undefined],
])('who writes %j means %j', (text, day) => {
  expect(likelyDay(text, undefined)).toBe(day);
});

test.each([
  ['5 January 2026', 'en', '2026-01-05'],
  ['Jan 5, 2026', 'en', '2026-01-05'],
  ['5. Jänner 2026', 'de-AT', '2026-01-05'],
  ['5. Mai 2026', 'de', '2026-05-05'],
  ['1er mai 2026', 'fr', '2026-05-01'],
  ['5 de mayo de 2026', 'es', '2026-05-05'],
  ['5 stycznia 2026', 'pl', '2026-01-05'],
  ['5 Μαΐου 2026', 'el', '2026-05-05'],
  ['5 mai 2026', 'en', undefined],
  ['5 January 2026', undefined, undefined],
])('names of months are those of the language: %s in %s', (text, language, day) => {
  expect(likelyDay(text, language)).toBe(day);
});

test.each([
  ['ca. 2020', undefined, '2020~'],
  ['um 1848', undefined, '1848~'],
  ['Mai 2020', 'de', '2020-05'],
  ['May 2020', 'en', '2020-05'],
  ['mai 2020', 'fr', '2020-05'],
  ['5/2020', undefined, '2020-05'],
  ['13/2020', undefined, undefined],
  ['2020-5', undefined, '2020-05'],
  ['5.1.2026', undefined, '2026-01-05'],
  ['irgendwann', 'de', undefined],
])('who writes %j where a month or a year will do, in the language %s, means %j', (text, language, date) => {
  expect(likelyPartialDate(text, language)).toBe(date);
});

test('of a moment the day counts', () => {
  for (const moment of ['2014-04-13T09:30:00+02:00', '2014-04-13 09:30', '2014-04-13T09:30Z'])
    expect(daySchema.parse(moment)).toBe('2014-04-13');
  expect(daySchema.safeParse('2014-02-30T09:30').success).toBe(false);
});

test.each([
  ['0206-01-01', true],
  ['1848-02-21', false],
  ['2026-06-02', false],
  ['2028-01-01', false],
  ['2062-01-01', true],
])('a text of %s is a slip: %s', (day, isOdd) => {
  expect(isOddDay(day, '2026-06-01')).toBe(isOdd);
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

test.each([
  ['2026-07-01', 'Europe/Berlin', '2026-07-01T00:00:00+02:00'],
  ['2026-01-01', 'Europe/Berlin', '2026-01-01T00:00:00+01:00'],
  ['2026-01-01', 'UTC', '2026-01-01T00:00:00+00:00'],
  ['2026-01-01', 'Asia/Kathmandu', '2026-01-01T00:00:00+05:45'],
  // Clocks change at two or three in the night: the day begins before that.
  ['2026-03-29', 'Europe/Berlin', '2026-03-29T00:00:00+01:00'],
  ['2026-03-30', 'Europe/Berlin', '2026-03-30T00:00:00+02:00'],
  ['2026-04-05', 'Pacific/Auckland', '2026-04-05T00:00:00+13:00'],
  ['2026-09-27', 'Pacific/Auckland', '2026-09-27T00:00:00+12:00'],
  ['2026-09-28', 'Pacific/Auckland', '2026-09-28T00:00:00+13:00'],
])('%s begins in %s at %s', (day, zone, moment) => {
  expect(startOfDay(day, zone)).toBe(moment);
});

test.each([
  ['2026-03-12', '12. März 2026', 'March 12, 2026'],
  ['2026-03', 'März 2026', 'March 2026'],
  ['2012~', '2012', '2012'],
])('%s is written as exact as it is: %s, %s', (date, german, english) => {
  expect(formatDate(date, 'de')).toBe(german);
  expect(formatDate(date, 'en-US')).toBe(english);
});

test('a day keeps to one line where readers see it, and what is less exact may break', () => {
  const shown = ['2026-03-12', '2026-03', '2012~'].map((date) => unbrokenDate(date, 'de'));
  expect(shown).toEqual(['12.\u00a0März\u00a02026', 'März 2026', '2012']);
});

test('the first day of a month is written as a language does', () => {
  const first = ['fr-FR', 'fr-CA', 'de', 'it'].map((locale) => formatDate('2026-05-01', locale));
  expect(first).toEqual(['1er mai 2026', '1er mai 2026', '1. Mai 2026', '1 maggio 2026']);
  expect(formatDate('2026-05-11', 'fr-FR')).toBe('11 mai 2026');
  expect(formatDate('2026-05', 'fr-FR')).toBe('mai 2026');
});

test.each(['2026-02-29', '2026-13-01', '2026-1-5', '12026-01-01', '2026-01-01Tag', ''])(
  '%j is no day',
  (text) => {
    expect(daySchema.safeParse(text).success).toBe(false);
  },
);

test('a partial date may be a number in YAML, and about', () => {
  expect(partialDateSchema.parse(2012)).toBe('2012');
  expect(partialDateSchema.parse('2012-05~')).toBe('2012-05~');
  expect(partialDateSchema.safeParse('2012-00').success).toBe(false);
});

test.each([
  ['2026-07-01T10:00:00', '2026-07-01T10:00:00+02:00'],
  ['2026-01-01 10:00', '2026-01-01T10:00:00+01:00'],
  [' 2026-07-01 ', '2026-07-01T00:00:00+02:00'],
  [' 2026-07-01T10:00:00Z ', '2026-07-01T10:00:00Z'],
  ['2026-07-01T10:00:00.123Z', '2026-07-01T10:00:00Z'],
  ['2026-07-01T10:00:00-0700', '2026-07-01T10:00:00-07:00'],
  ['2026-07-01T10:00:00+05:30', '2026-07-01T10:00:00+05:30'],
  ['2026-03-29T02:30:00', '2026-03-29T02:30:00+01:00'],
])('the moment %s, in Berlin where it has no offset, is %s', (text, moment) => {
  expect(momentIn(text, 'Europe/Berlin')).toBe(moment);
});

test.each([
  '',
  'bald',
  '2026-02-30',
  '2026-07-01T25:00:00',
  '0000-00-00T00:00:00',
  '2026-07-01T10:00:00+99:00',
  '1890-01-01',
])('“%s” is no moment', (text) => {
  expect(momentIn(text, 'Europe/Berlin')).toBeUndefined();
});
