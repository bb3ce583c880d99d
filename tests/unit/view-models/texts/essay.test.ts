import { describe, expect, test } from 'vitest';
import { presenterFor } from '../../../../src/view-models/presenter.ts';
import { getEssayView } from '../../../../src/view-models/texts/essay.ts';
import { makeSite, type SiteInput } from '../../../setup/make-site.ts';

const input: SiteInput = {
  authors: [
    { id: 'anna', name: 'Anna Muster', fediverse: '@anna@beispiel.example', bio: { de: 'B', en: 'B' } },
    {
      id: 'verein',
      kind: 'organization',
      name: { de: 'Ein Verein', en: 'A Society' },
      bio: { de: 'B', en: 'B' },
    },
  ],
  essays: [
    {
      ...{
        id: 'ruf',
        title: 'Der Ruf',
        standfirst: 'Einer ruft.',
        date: '2026-01-02',
        updated: '2026-03-04',
      },
      ...{ theses: [2, 1], authors: ['verein', 'anna'], tags: ['geld', 'macht'] },
      ...{ cover: '../bild.jpg', coverAlt: 'Ein Bild', body: 'Text.' },
    },
    { id: 'echo', title: 'Das Echo', date: '2026-01-01', theses: [6] },
  ],
};

function view(id: string, language: 'de' | 'en' = 'de', more: SiteInput = {}) {
  const presenter = presenterFor(makeSite({ ...input, ...more }), language);
  return { presenter, ...getEssayView(id, presenter) };
}

describe('the page of an essay', () => {
  test('has its heading, its days, and the items it is about', () => {
    const { presenter, heading, items, label, total, source, map, updated } = view('ruf');
    expect(heading).toBe(presenter.essay(presenter.findEssay('ruf')));
    expect(items.map(({ number }) => number)).toEqual([2, 1]);
    expect({ label, total }).toEqual({ label: 'Sätze\u00a02, 1', total: 6 });
    expect(source).toEqual({ href: 'https://quelle.example/', text: 'Die Quelle' });
    expect(updated).toEqual({ iso: '2026-03-04', text: '4.\u00a0März\u00a02026' });
    expect(map).toBe(presenter.strip(2));
  });

  test('of an essay about no item says that it is an essay, and marks none on the map', () => {
    const essays = [{ id: 'frei' }];
    const { presenter, label, map, updated } = view('frei', 'de', { essays });
    expect(label).toBe('Essay');
    expect(map).toBe(presenter.strip(undefined));
    expect(updated).toBeUndefined();
  });

  test('leads to each author and topic by the name that readers know', () => {
    const { authors, tags } = view('ruf', 'en');
    expect(authors).toEqual([
      { href: '/base/en/authors/verein/', text: 'A Society' },
      { href: '/base/en/authors/anna/', text: 'Anna Muster' },
    ]);
    expect(tags).toEqual([
      { href: '/base/en/topics/money/', text: 'Money' },
      { href: '/base/en/topics/macht/', text: 'macht' },
    ]);
  });

  test('shows its cover, found as seen from the file, with what it shows', () => {
    expect(view('ruf').cover).toEqual({ src: 'essays/bild.jpg', alt: 'Ein Bild' });
    expect(view('echo').cover).toBeUndefined();
  });

  test('leads on to its neighbours, in whatever language they are written', () => {
    expect(view('echo', 'en').neighbours).toEqual([
      {
        href: '/base/en/essays/ruf/',
        text: '2 · Der Ruf',
        lang: 'de',
        way: 'Previous thesis',
        back: true,
      },
      {
        href: '/base/en/essays/ruf/',
        text: '2 · Der Ruf',
        lang: 'de',
        way: 'Published next',
        back: false,
      },
    ]);
  });

  test('carries everything else that is known about its text', () => {
    const found = view('ruf');
    expect(found).toMatchObject({
      status: undefined,
      notice: undefined,
      sources: [],
      related: [],
      body: { file: 'essays/ruf/de.mdx' },
      citation: { url: 'https://reihe.example/base/essays/ruf/' },
      conversation: { entries: [], counts: [] },
      join: undefined,
    });
    expect(JSON.parse(found.data)).toMatchObject({ headline: 'Der Ruf' });
  });
});

describe('the head of the page', () => {
  test('describes it by its title and standfirst', () => {
    expect(view('ruf').layout).toMatchObject({ title: 'Der Ruf – Reihe', description: 'Einer ruft.' });
  });

  test('of an essay that is not translated names the original, and is hidden', () => {
    const { layout } = view('ruf', 'en');
    expect(layout).toMatchObject({ canonical: 'https://reihe.example/base/essays/ruf/', noindex: true });
    expect(layout.alternates.map(({ language }) => language)).toEqual(['de']);
  });

  test('tells machines its days, its authors with their pages and accounts, and its topics', () => {
    const tags = view('ruf').layout.headMeta.metaTags.map((tag) =>
      'property' in tag ? `${tag.property} ${tag.content}` : `${tag.name} ${tag.content}`,
    );
    expect(tags.filter((tag) => /^(?:article|fediverse|citation_author)/.test(tag))).toEqual([
      'article:published_time 2026-01-02T00:00:00+01:00',
      'article:modified_time 2026-03-04T00:00:00+01:00',
      'article:author https://reihe.example/base/autoren/verein/',
      'article:author https://reihe.example/base/autoren/anna/',
      'article:tag Geld',
      'article:tag macht',
      'fediverse:creator @anna@beispiel.example',
      'citation_author Ein Verein',
      'citation_author Anna Muster',
    ]);
  });
});

test('there is no page of an essay that does not exist', () => {
  expect(() => view('nichts')).toThrow('there is no essay “nichts”');
});
