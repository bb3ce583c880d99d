import { expect, test } from 'vitest';
import { documentName, separated } from '../../../../src/view-models/book/context.ts';
import { makeEdition, xmlOf } from './sample-edition.ts';

test('a document goes by a name of ASCII that no other id has', () => {
  expect(documentName('essay', 'ueber-maerkte-2')).toBe('essay-ueber-maerkte-2');
  expect(documentName('term', 'märkte')).toBe('term-m_e4rkte');
  expect(documentName('term', '市场')).toBe('term-_5e02_573a');
});

test('what stands in a line has a separator between, and none around', () => {
  const text = (value: string) => ({ type: 'text' as const, value });
  const line = (...parts: readonly string[]) => xmlOf([{ content: separated(parts.map(text)) }]);
  expect([line(), line('a'), line('a', 'b', 'c')]).toEqual(['', 'a', 'a · b · c']);
});

test('a page is known by its addresses in all languages, since texts that are not translated lead to their own', () => {
  const { placeOf } = makeEdition().context;
  expect(placeOf({ kind: 'thesis', number: 4 }, 'item-4')).toEqual([
    ['https://reihe.example/base/saetze/4/', 'item-4'],
    ['https://reihe.example/base/en/sentences/4/', 'item-4'],
  ]);
});

test('a line may have emphasis; one without is text as it stands', () => {
  const { inline } = makeEdition().context;
  expect(xmlOf([{ content: inline('a <b>', undefined) }])).toBe('a &#x3C;b>');
  expect(xmlOf([{ content: inline('a b', 'a <em>b</em>') }])).toBe('a <em>b</em>');
});
