import { expect, test } from 'vitest';
import { typographyOf } from '../../../../../src/series/languages/index.ts';
import { findMarks } from '../../../../../src/series/text/typography/marks.ts';

test.each([
  ['between spaces', 'a " b', ['left']],
  ['behind a space', 'a "b', ['open', 'left']],
  ['in front of a space', 'a" b', ['close', 'left']],
  ['between words', 'a"b', ['open', 'close', 'left']],
  ['behind a space, if single', "a 'b", ['open', 'apostrophe', 'left']],
  ['in front of a space, if single', "a' b", ['close', 'apostrophe', 'left']],
  ['behind a figure, if single', "5' b", ['close', 'left']],
])('a straight mark %s has no reading that is impossible there', (_, text, readings) => {
  expect(findMarks(text, typographyOf('de')).map(({ costs }) => [...costs.keys()])).toEqual([readings]);
});
