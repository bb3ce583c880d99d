import { describe, expect, test } from 'vitest';
import { makeBookText } from '../../../../src/view-models/book/book.ts';
import { documentName } from '../../../../src/view-models/book/context.ts';
import type { SiteInput } from '../../../setup/make-site.ts';
import { makeEdition } from './sample-edition.ts';

/** A book whose texts are but their titles. */
async function bookOf(...[wanted]: Parameters<typeof makeEdition>) {
  const { edition, presenter } = makeEdition(wanted);
  const draw: Parameters<typeof makeBookText>[2] = async ({ kind, id, translations: [original] }) => ({
    ...{ name: documentName(kind, id), title: original?.meta.title ?? '', language: 'de' },
    ...{ addresses: new Map(), content: [] },
  });
  const { text } = await makeBookText(edition, presenter, draw);
  return text;
}

const names = async (...wanted: Parameters<typeof bookOf>) =>
  (await bookOf(...wanted)).documents.map(({ name }) => name);

describe('a book', () => {
  test('goes from title over items, essays, glossary and terms to authors and colophon', async () => {
    expect(await names()).toEqual([
      ...['title', 'items', 'essay-echo', 'essay-ruf', 'essay-ohne'],
      ...['glossary', 'term-markt', 'term-zins', 'authors', 'colophon'],
    ]);
  });

  test('has the introduction before the items', async () => {
    const book = await names({ more: { series: { book: true, introduction: 'ohne' } } });
    expect(book.slice(0, 4)).toEqual(['title', 'essay-ohne', 'items', 'essay-echo']);
  });

  test('of a reading path has its stops behind the title, and no items where it is about none', async () => {
    expect((await names({ path: 'kurz' })).slice(0, 3)).toEqual(['title', 'steps', 'items']);
    const essays = [{ id: 'echo', theses: [] }];
    const paths = [
      {
        id: 'kurz',
        title: { de: 'K', en: 'S' },
        summary: { de: 'K', en: 'S' },
        steps: [{ to: 'essay:echo' }],
      },
    ];
    expect((await names({ path: 'kurz', more: { essays, paths } })).slice(0, 3)).toEqual([
      'title',
      'steps',
      'essay-echo',
    ]);
  });

  test('has contents with the numbers that essays are about, parts below the items, terms below the glossary', async () => {
    const { contents } = await bookOf();
    expect(contents.map(({ title, children }) => [title, children?.map((each) => each.title)])).toEqual([
      ['Reihe', undefined],
      ['Sätze', ['Anfang', 'Ende']],
      ['1 · Das Echo', undefined],
      ['4 · Der Ruf', undefined],
      ['Ohne Nummer', undefined],
      ['Begriffe', ['Markt', 'Zins']],
      [expect.any(String), undefined],
      [expect.any(String), undefined],
    ]);
    const along = await bookOf({ path: 'kurz', more: { numbers: [1, 2, 4], essays: [{ id: 'echo' }] } });
    const items = along.contents.find(({ document }) => document === 'items');
    expect(items?.children?.map(({ title }) => title)).toEqual(['Ende']);
  });

  test('opens behind its title page, and leads to its glossary', async () => {
    const { landmarks } = await bookOf();
    expect(landmarks.map(({ type, document }) => [type, document])).toEqual([
      ['bodymatter', 'items'],
      ['glossary', 'glossary'],
    ]);
  });
});

describe('the day of an edition', () => {
  const dayOf = async (more: SiteInput) => (await bookOf({ more })).edition;

  test('is that of the last change in it, of an essay, a term, or what was said', async () => {
    const essays = [{ id: 'ruf', date: '2026-01-02', updated: '2026-01-05' }];
    const terms = [{ id: 'markt', date: '2026-01-03' }];
    expect(await dayOf({ essays, terms })).toBe('2026-01-05');
    expect(await dayOf({ essays, terms: [{ id: 'markt', date: '2026-01-06' }] })).toBe('2026-01-06');
    const comments = { ruf: [{ id: 'DC_1', createdAt: '2026-01-07T23:59:00Z' }] };
    expect(await dayOf({ essays, terms, comments })).toBe('2026-01-07');
  });
});
