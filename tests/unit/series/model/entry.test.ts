import { describe, expect, test } from 'vitest';
import {
  type Essay,
  essaySchema,
  isClosed,
  isPublished,
  lastChange,
  previewDay,
  translationFor,
} from '../../../../src/series/model/entry.ts';
import { bodyOf } from '../sample.ts';

const meta = { title: 'T', standfirst: 'S', date: '2026-01-01', authors: ['anna'] };

function essayWith(...responses: readonly ('open' | 'closed')[]): Essay {
  return {
    kind: 'essay',
    id: 'eins',
    translations: responses.map((each, index) => ({
      language: index === 0 ? 'de' : 'en',
      file: `essays/eins/${index}.mdx`,
      digest: '',
      meta: essaySchema.parse({ ...meta, responses: each }),
      body: bodyOf([]),
    })),
  };
}

test('an essay is closed as soon as one of its texts says so', () => {
  expect(isClosed(essayWith('open', 'open'))).toBe(false);
  expect(isClosed(essayWith('open', 'closed'))).toBe(true);
  expect(isClosed(essayWith('closed', 'open'))).toBe(true);
});

test.each([
  ['a text whose day has come', { draft: false, date: '2026-01-01' }, '2026-01-01', true],
  ['a text whose day is still to come', { draft: false, date: '2026-01-02' }, '2026-01-01', false],
  ['a draft', { draft: true, date: '2025-01-01' }, '2026-01-01', false],
  ['a draft in a preview', { draft: true, date: '2099-01-01' }, previewDay, true],
])('%s is published or not: %j on %s', (_, text, today, expected) => {
  expect(isPublished(text, today)).toBe(expected);
});

test('a text was last changed on the day that says so, never before it appeared', () => {
  expect(lastChange({ date: '2026-01-02' })).toBe('2026-01-02');
  expect(lastChange({ date: '2026-01-02', updated: '2026-03-01' })).toBe('2026-03-01');
  expect(lastChange({ date: '2026-01-02', updated: '2026-01-01' })).toBe('2026-01-02');
});

test('a page shows the version of its language, else the original', () => {
  const essay = essayWith('open', 'open');
  expect(translationFor(essay, 'en').language).toBe('en');
  expect(translationFor(essayWith('open'), 'en').language).toBe('de');
  expect(() => translationFor(essayWith(), 'de')).toThrow('“eins” has no translation');
});

describe('frontmatter', () => {
  const messages = (more: object) =>
    (essaySchema.safeParse({ ...meta, ...more }).error?.issues ?? []).map(({ path, message }) => [
      path.join('.'),
      message,
    ]);

  test('may not be updated before it appeared', () => {
    expect(messages({ updated: '2025-12-31' })).toEqual([['updated', 'it lies before “date”']]);
    expect(messages({ updated: '2026-01-01' })).toEqual([]);
  });

  test('names each thing once', () => {
    const twice = 'it names something twice; name it once';
    expect(messages({ theses: [1, 1], tags: ['a', 'a'], authors: ['anna', 'anna'] })).toEqual([
      ['theses', twice],
      ['authors', twice],
      ['tags', twice],
    ]);
  });
});
