import { expect, test } from 'vitest';
import { checkFirstIds } from '../../../../src/series/checks/check-first-ids.ts';

function text(id: string, firstId?: string, language: 'de' | 'en' = 'de') {
  const file = `essays/${id}/${language}.mdx`;
  return { id, language, file, meta: { firstId }, locate: () => ({ file, line: 7, column: 10 }) };
}
const show = (...texts: ReturnType<typeof text>[]) =>
  checkFirstIds(texts).map(({ location, message }) => `${location.file}:${location.line} ${message}`);

test('a new text cannot take the id that feeds know a renamed one by', () => {
  expect(show(text('alt'), text('neu', 'alt'))).toEqual([
    'essays/alt/de.mdx:undefined the id “alt” exists twice; the first is in essays/neu/de.mdx:7',
  ]);
  expect(show(text('eins', 'alt'), text('zwei', 'alt'))).toEqual([
    'essays/zwei/de.mdx:7 the id “alt” exists twice; the first is in essays/eins/de.mdx:7',
  ]);
});

test('in another language, or renamed back, it can', () => {
  expect(show(text('alt', undefined, 'en'), text('neu', 'alt'), text('x'), text('y', 'y'))).toEqual([]);
});
