import { describe, expect, test } from 'vitest';
import { selectTexts } from '../../../../src/loader/texts/select-texts.ts';
import { standInForEssay, standInForPage, standInForTerm } from '../../../../src/loader/texts/stand-in.ts';
import type { TextFile } from '../../../../src/loader/texts/text-files.ts';
import { type Problem, problem } from '../../../../src/series/diagnostics/problem.ts';

const context = { numbers: [1, 2], authorIds: ['anna', 'berta'], today: '2026-06-01' } as const;
const problems: Problem[] = [
  problem('unknown-source', { file: 'essays/ruf/de.mdx' }, { name: 'x', known: [] }),
];

function text(data: unknown): TextFile<never> {
  return {
    ...{
      id: 'ruf',
      language: 'de',
      file: 'essays/ruf/de.mdx',
      source: '',
      digest: '',
      meta: undefined,
      data,
    },
    locate: () => ({ file: 'essays/ruf/de.mdx' }),
  };
}

describe('an essay with mistakes is shown with', () => {
  test('what of its frontmatter is whole and leads somewhere', () => {
    const data = {
      title: 'Der Ruf',
      date: '2026-13-01',
      theses: [1, 9],
      authors: ['nobody', 'berta'],
      tags: 7,
    };
    expect(standInForEssay(text(data), problems, context)).toMatchObject({
      meta: { title: 'Der Ruf', date: '2026-06-01', theses: [1], authors: ['berta'], tags: [], draft: false },
      ...{ problems, body: { text: '', words: 0 } },
    });
  });

  test('its id and the first author where nothing of it can be read', () => {
    expect(standInForEssay(text(undefined), problems, context)?.meta).toMatchObject({
      ...{ title: 'ruf', standfirst: '–', authors: ['anna'], theses: [], date: '2026-06-01' },
    });
  });

  test('nothing where there is nobody who could have written it', () => {
    expect(standInForEssay(text({}), problems, { ...context, authorIds: [] })).toBeUndefined();
  });
});

test('a term and a page with mistakes are shown with what is whole', () => {
  expect(standInForTerm(text({ title: 'Markt', draft: true }), problems, context)?.meta).toMatchObject({
    ...{ title: 'Markt', definition: '–', date: '2026-06-01', draft: true },
  });
  expect(standInForPage(text({ title: 1, draft: true }), problems)?.meta).toMatchObject({
    title: 'ruf',
    draft: true,
  });
});

test('a text is shown itself, or its problems in its place, or nothing', () => {
  const shown = (as: 'text' | 'problems' | 'nothing') =>
    selectTexts(
      {
        ...{ essays: [text({ title: 'Der Ruf' })], terms: [], pages: [], languages: ['de'] },
        ...{ bodies: new Map(), problems: new Map([['essays/ruf/de.mdx', problems]]), context },
      },
      () => as,
    ).essays.map(({ translations: [first] }) => first?.problems);
  expect(shown('problems')).toEqual([problems]);
  expect(shown('nothing')).toEqual([]);
});
