import { expect, test } from 'vitest';
import {
  attributesOf,
  componentNames,
  componentSchema,
  hasImage,
} from '../../../../src/series/model/mdx-components.ts';

const chart = { title: 'Märkte', data: [['2012', 1]] };

test.each([
  ['Chart', { ...chart, type: 'bar' }, true],
  ['Chart', { ...chart, type: 'line' }, true],
  ['Chart', { ...chart, type: 'pie' }, false],
  ['Chart', { ...chart, type: 'bar', data: [] }, false],
  ['Chart', { ...chart, type: 'bar', data: [['2012']] }, false],
  ['Stat', { value: '3', asOf: '2012~' }, true],
  ['Stat', { value: ' ', asOf: '2012' }, false],
  ['Stat', { value: '3' }, false],
  ['Aside', {}, true],
  ['Aside', { title: '' }, false],
  ['Quote', { cite: 'Anna', href: 'javascript:alert(1)' }, false],
])('<%s> with %j is as it should be: %s', (name, attributes, expected) => {
  expect(componentSchema(name)?.safeParse(attributes).success).toBe(expected);
});

test('of a component that there is not, nothing is known', () => {
  expect([componentSchema('Poll'), attributesOf('Poll'), hasImage('Poll')]).toEqual([undefined, [], false]);
  expect(componentSchema('toString')).toBeUndefined();
});

test('an image beside the text is that of a figure, or of Markdown', () => {
  expect([...componentNames, 'Image'].filter(hasImage)).toEqual(['Figure', 'Image']);
});
