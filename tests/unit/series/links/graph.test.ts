import { describe, expect, test } from 'vitest';
import type { Trackback } from '../../../../src/series/links/graph.ts';
import { graphOf } from '../sample.ts';

const sources = (trackbacks: readonly Trackback[]) => trackbacks.map(({ source }) => source);

describe('trackbacks', () => {
  test.each([
    'essay:b',
    'essay:b#c',
    '../b/de.mdx',
    '/essays/b/',
    '/base/essays/b',
    'https://example.org/base/essays/b/?x#y',
    'https://example.org/base/en/essays/b/',
  ])('come from %s', (href) => {
    const graph = graphOf([{ key: 'essay:a', links: [href] }, { key: 'essay:b' }]);
    expect(sources(graph.trackbacks('essay:b', 'de'))).toEqual(['essay:a']);
  });

  test('reach essays, items and terms, from essays and terms', () => {
    const graph = graphOf([
      { key: 'essay:a', links: ['thesis:3', 'term:t', 'essay:b'] },
      { key: 'essay:b' },
      { key: 'term:t', links: ['thesis:3', 'essay:b'] },
    ]);
    expect(sources(graph.trackbacks('thesis:3', 'de'))).toEqual(['essay:a', 'term:t']);
    expect(sources(graph.trackbacks('essay:b', 'de'))).toEqual(['essay:a', 'term:t']);
    expect(sources(graph.trackbacks('term:t', 'de'))).toEqual(['essay:a']);
  });

  test.each([
    ['links to itself', ['essay:a', '#c', './en.mdx', '/essays/a/']],
    ['links to a list, a file or another site', ['/essays/', '/rss.xml', 'https://example.com/essays/b/']],
    [
      'links that lead nowhere',
      ['essay:c', 'thesis:99', 'thesis:1e0', 'thesis:', '../c/de.mdx', '/essays/c/'],
    ],
    ['links marked as no trackback', [{ href: 'essay:b', noTrackback: true }]],
  ])('do not come from %s', (_, links) => {
    const graph = graphOf([{ key: 'essay:a', links }, { key: 'essay:b' }]);
    expect(graph.links('de')).toEqual([]);
  });

  test('do not come from an essay to an item that it is about, where it stands already; the link is one all the same', () => {
    const graph = graphOf([
      { key: 'essay:a', about: [3], links: ['thesis:3', 'thesis:4'] },
      { key: 'essay:b', links: ['thesis:3'] },
    ]);
    expect(sources(graph.trackbacks('thesis:3', 'de'))).toEqual(['essay:b']);
    expect(sources(graph.trackbacks('thesis:4', 'de'))).toEqual(['essay:a']);
    expect(graph.outgoing('essay:a', 'de').map(({ target }) => target)).toEqual(['thesis:3', 'thesis:4']);
  });

  test('neither reach nor come from what is not published', () => {
    const draft = { key: 'essay:draft', published: false, links: ['essay:a'] } as const;
    const graph = graphOf([{ key: 'essay:a', links: ['essay:draft'] }, draft]);
    expect(graph.links('de')).toEqual([]);
    const later = graphOf([
      { key: 'essay:a', links: ['essay:draft'] },
      { ...draft, published: true },
    ]);
    expect(sources(later.trackbacks('essay:a', 'de'))).toEqual(['essay:draft']);
  });

  test('are one per source: the first link supplies the excerpt and the place, the others are counted', () => {
    const links = ['essay:b', { href: 'thesis:1', anchor: 'x' }, 'essay:b#c', 'essay:b#c', 'essay:b#d'];
    const [only, ...more] = graphOf([{ key: 'essay:a', links }, { key: 'essay:b' }]).trackbacks(
      'essay:b',
      'de',
    );
    expect(more).toEqual([]);
    expect(only).toEqual({
      source: 'essay:a',
      language: 'de',
      anchor: 'p-0',
      excerpt: { cutBefore: false, before: 'Siehe ', mark: 'hier', after: ' 0.', cutAfter: false },
      relations: [],
      links: 4,
      sections: ['c', 'd'],
    });
  });

  test('say what their links do; the first link that does supplies the excerpt and the place', () => {
    const links = [
      'essay:b',
      { href: 'essay:b#c', relation: 'extends' as const },
      { href: 'essay:b#d', relation: 'contradicts' as const },
      { href: 'essay:b', relation: 'extends' as const },
    ];
    const graph = graphOf([{ key: 'essay:a', links }, { key: 'essay:b' }]);
    expect(graph.trackbacks('essay:b', 'de')).toMatchObject([
      { relations: ['extends', 'contradicts'], anchor: 'p-1', links: 4, excerpt: { after: ' 1.' } },
    ]);
    expect(graph.trackbacks('essay:b', 'de', 'd')).toMatchObject([
      { relations: ['contradicts'], anchor: 'p-2' },
    ]);
  });

  test('are numbered oldest first, then by id', () => {
    const links = ['essay:z'];
    const graph = graphOf([
      { key: 'essay:z' },
      { key: 'term:a', date: '2026-03-01', links },
      { key: 'essay:c', date: '2026-02-01', links },
      { key: 'essay:b', date: '2026-03-01', links },
      { key: 'essay:d', date: '2025-12-31', links },
    ]);
    expect(sources(graph.trackbacks('essay:z', 'de'))).toEqual(['essay:d', 'essay:c', 'essay:b', 'term:a']);
  });
});

describe('trackbacks to a section', () => {
  const graph = graphOf([
    { key: 'essay:a', links: ['essay:b', { href: 'essay:b#c', anchor: 'second' }, 'essay:b#c'] },
    { key: 'essay:b' },
  ]);

  test('are those whose links name it, with their own excerpt and count', () => {
    const [first] = graph.trackbacks('essay:b', 'de', 'c');
    expect([first?.anchor, first?.links]).toEqual(['second', 2]);
  });

  test('are none where nobody names it', () => {
    expect(graph.trackbacks('essay:b', 'de', 'd')).toEqual([]);
  });
});

describe('between languages', () => {
  test('a source in several languages speaks on each page in that page’s language', () => {
    const graph = graphOf([
      { key: 'essay:a', links: ['thesis:1', 'thesis:2'] },
      { key: 'essay:a', language: 'en', links: ['thesis:1', 'thesis:1'] },
    ]);
    expect(graph.trackbacks('thesis:1', 'de')).toMatchObject([{ language: 'de', links: 1 }]);
    expect(graph.trackbacks('thesis:1', 'en')).toMatchObject([{ language: 'en', links: 2 }]);
    expect(graph.trackbacks('thesis:2', 'en')).toEqual([]);
  });

  test('a source without a version in the page’s language speaks in its own', () => {
    const graph = graphOf([{ key: 'essay:a', language: 'en', links: ['thesis:1'] }]);
    expect(graph.trackbacks('thesis:1', 'de')).toMatchObject([{ source: 'essay:a', language: 'en' }]);
  });

  test('which version is the original follows the order of the languages of the series', () => {
    const texts = [
      { key: 'essay:a', language: 'de', links: ['essay:b'] },
      { key: 'essay:b', language: 'en' },
    ] as const;
    expect(graphOf(texts, ['en', 'de']).trackbacks('essay:b', 'en')).toMatchObject([{ language: 'de' }]);
  });
});
