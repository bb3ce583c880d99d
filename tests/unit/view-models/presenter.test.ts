import { describe, expect, test } from 'vitest';
import { minutesFor, presenterFor } from '../../../src/view-models/presenter.ts';
import { makeSite, type SiteInput } from '../../setup/make-site.ts';

function present(input: SiteInput, language: 'de' | 'en' = 'de') {
  return presenterFor(makeSite(input), language);
}

const nbsp = '\u00a0';

test('a site has one presenter for each language', () => {
  const site = makeSite();
  expect(presenterFor(site, 'de')).toBe(presenterFor(site, 'de'));
  expect(presenterFor(site, 'de')).not.toBe(presenterFor(site, 'en'));
  expect(presenterFor(site, 'de')).not.toBe(presenterFor(makeSite(), 'de'));
});

describe('what stands on a page', () => {
  test('a text in another language than the page is marked with it, one in the same is not', () => {
    const { withLanguage } = present({});
    expect(withLanguage('Title', 'en')).toEqual({ text: 'Title', lang: 'en' });
    expect(withLanguage('Titel', 'de')).toEqual({ text: 'Titel', lang: undefined });
  });

  test('a day is in words of the page’s language, and as machines read it', () => {
    expect(present({}).date('2026-03-12')).toEqual({ iso: '2026-03-12', text: '12. März 2026' });
    expect(present({}, 'en').date('2026-03-12').text).toBe('12 March 2026');
  });

  test('an item has its name, gist and address in the page’s language', () => {
    const { item } = present({}, 'en');
    expect(item(2)).toEqual({
      number: 2,
      href: '/base/en/sentences/2/',
      name: `Sentence${nbsp}2`,
      gist: 'Gist 2',
    });
  });

  test('items are named together, one in the singular, several in the plural, none not at all', () => {
    const { itemNames } = present({});
    expect([itemNames([]), itemNames([3]), itemNames([3, 1])]).toEqual([
      '',
      `Satz${nbsp}3`,
      `Sätze${nbsp}3, 1`,
    ]);
  });

  test('authors are named in the page’s language, in the order of the text', () => {
    expect(present({}, 'en').authors(['verein', 'anna'])).toEqual(['A Society', 'Anna Muster']);
  });

  test.each([
    [0, 1],
    [299, 1],
    [300, 2],
    [1_000, 5],
  ])('%i words take %i minutes', (words, minutes) => {
    expect(minutesFor(words)).toBe(minutes);
  });
});

describe('an essay in a list', () => {
  const essays = [
    { id: 'ruf', title: 'Der Ruf', standfirst: 'Kurz.', theses: [2, 1], body: 'wort '.repeat(500) },
    { id: 'echo', body: 'Siehe [dort](essay:ruf) und [hier](essay:ruf).' },
  ];

  test('says what it is called, about, how old, how long, and how often it is linked', () => {
    const presenter = present({ essays });
    expect(presenter.essay(presenter.findEssay('ruf'))).toEqual({
      href: '/base/essays/ruf/',
      title: { text: 'Der Ruf', lang: undefined },
      standfirst: { text: 'Kurz.', lang: undefined },
      items: [presenter.item(2), presenter.item(1)],
      date: { iso: '2026-01-01', text: '1. Januar 2026' },
      minutes: 3,
      trackbacks: 1,
      status: undefined,
      comments: 0,
    });
  });

  test('shows its original, marked as such, on pages of a language it is not written in', () => {
    const presenter = present({ essays }, 'en');
    const { href, title, standfirst } = presenter.essay(presenter.findEssay('ruf'));
    expect({ href, title, standfirst }).toEqual({
      href: '/base/en/essays/ruf/',
      title: { text: 'Der Ruf', lang: 'de' },
      standfirst: { text: 'Kurz.', lang: 'de' },
    });
  });

  test('counts the visible comments of the thread of its language', () => {
    const site = makeSite({
      essays: [{ id: 'ruf' }, { id: 'ruf', language: 'en' }],
      threads: [
        { essay: 'ruf', number: 7, language: 'de' },
        { essay: 'ruf', number: 8, language: 'en' },
      ],
      comments: {
        ruf: [
          { id: 'DC_1' },
          { id: 'DC_2' },
          { id: 'DC_3', state: 'hidden' },
          { id: 'DC_4', state: 'deleted' },
          { id: 'DC_5', thread: 8 },
        ],
      },
    });
    const count = (language: 'de' | 'en') => {
      const presenter = presenterFor(site, language);
      return presenter.essay(presenter.findEssay('ruf')).comments;
    };
    expect([count('de'), count('en')]).toEqual([2, 1]);
  });

  test('says in a preview that it is a draft, or when it appears, and nothing once it has', () => {
    const presenter = present({
      preview: true,
      essays: [
        { id: 'entwurf', draft: true, date: '2026-07-01' },
        { id: 'bald', date: '2026-06-02' },
        { id: 'heute', date: '2026-06-01' },
      ],
    });
    const statusOf = (id: string) => presenter.essay(presenter.findEssay(id)).status;
    expect(['entwurf', 'bald', 'heute'].map(statusOf)).toEqual([
      'Entwurf',
      'erscheint am 2. Juni 2026',
      undefined,
    ]);
  });

  test('is not to be had where there is no such essay', () => {
    expect(() => present({ essays }).findEssay('nichts')).toThrow('there is no essay “nichts”');
  });
});

describe('a trackback', () => {
  const input: SiteInput = {
    essays: [
      { id: 'ziel', date: '2026-01-05' },
      { id: 'ziel', language: 'en', date: '2026-01-05' },
      {
        id: 'quelle',
        title: 'Quelle',
        date: '2026-02-03',
        theses: [4, 5],
        authors: ['verein', 'anna'],
        body: 'Davor.\n\nWer [das Ziel](essay:ziel) sieht, sieht [das Ziel](essay:ziel) noch [einmal](essay:ziel).',
      },
    ],
    terms: [{ id: 'begriff', body: 'Mehr [dort](essay:ziel).' }],
  };

  test('leads to the place that links, and shows who, when, about what, and its words', () => {
    const presenter = present(input);
    const [, found] = presenter.trackbacks('essay:ziel');
    const [paragraph] = presenter.findEssay('quelle').translations.map(({ body }) => body.links[0]?.anchor);
    expect(found).toEqual({
      href: `/base/essays/quelle/#${paragraph}`,
      title: { text: 'Quelle', lang: undefined },
      languageName: undefined,
      authors: ['Ein Verein', 'Anna Muster'],
      date: { iso: '2026-02-03', text: '3. Februar 2026' },
      context: `Sätze${nbsp}4, 5`,
      excerpt: {
        cutBefore: false,
        before: 'Wer ',
        mark: 'das Ziel',
        after: ' sieht, sieht das Ziel noch einmal.',
        cutAfter: false,
      },
      relations: [],
      more: 2,
    });
  });

  test('of the handbook says so, and names no author', () => {
    const [found] = present(input).trackbacks('essay:ziel');
    expect(found).toMatchObject({ context: 'Handbuch', authors: [] });
    expect(found?.href).toMatch(/^\/base\/handbuch\/begriff\/#p-/);
  });

  test('from a text that the page’s language lacks leads to the original and names its language', () => {
    const [, found] = present(input, 'en').trackbacks('essay:ziel');
    expect(found).toMatchObject({
      title: { text: 'Quelle', lang: 'de' },
      languageName: 'German',
    });
    expect(found?.href).toMatch(/^\/base\/essays\/quelle\/#p-/);
  });

  test('can be asked for by the section it leads to', () => {
    const presenter = present({
      essays: [
        { id: 'ziel', body: '## Kern\n\nText.' },
        { id: 'genau', date: '2026-01-02', body: 'Der [Kern](essay:ziel#kern).' },
        { id: 'ungefähr', date: '2026-01-03', body: 'Das [Ziel](essay:ziel).' },
      ],
    });
    const titles = (section?: string) =>
      presenter.trackbacks('essay:ziel', section).map(({ title }) => title.text);
    expect([titles(), titles('kern')]).toEqual([['genau', 'ungefähr'], ['genau']]);
  });
});

describe('the register', () => {
  const input: SiteInput = {
    numbers: [6, 1, 2, 3, 4, 5],
    essays: [
      { id: 'zwei', date: '2026-02-01', theses: [1], body: 'Siehe [Satz 5](thesis:5).' },
      { id: 'eins', date: '2026-01-01', theses: [1, 4], body: '[Satz 3](thesis:3) und [Satz 5](thesis:5).' },
    ],
  };

  test('lists every item in its part, in the order of the numbers', () => {
    const parts = present(input).register();
    expect(
      parts.map(({ id, part, items }) => [id, part.title.de, items.map(({ item }) => item.number)]),
    ).toEqual([
      ['part-1', 'Anfang', [1, 2, 3]],
      ['part-4', 'Ende', [4, 5, 6]],
    ]);
  });

  test('names with each item the essays about it as they were written, and how many texts link to it', () => {
    const [first, second] = present(input).register();
    const row = (found: (typeof first & {})['items'][number] | undefined) => [
      found?.essays.map(({ title }) => title.text),
      found?.mentions,
    ];
    expect(row(first?.items[0])).toEqual([['eins', 'zwei'], 0]);
    expect(row(second?.items[1])).toEqual([[], 2]);
  });

  test('knows what waits to be written: items without an essay, the most linked first', () => {
    const open = present(input).openItems();
    expect(open.map(({ item, mentions }) => [item.number, mentions])).toEqual([
      [5, 2],
      [3, 1],
      [2, 0],
      [6, 0],
    ]);
  });

  test('leads from an item to those before and after it, from the first and last only one way', () => {
    const { itemNeighbours } = present(input);
    expect(itemNeighbours(2)).toEqual([
      {
        href: '/base/saetze/1/',
        text: `Satz${nbsp}1`,
        lang: undefined,
        way: 'Nach Nummern zurück',
        back: true,
      },
      {
        href: '/base/saetze/3/',
        text: `Satz${nbsp}3`,
        lang: undefined,
        way: 'Nach Nummern weiter',
        back: false,
      },
    ]);
    expect(itemNeighbours(1).map(({ text }) => text)).toEqual([`Satz${nbsp}2`]);
    expect(itemNeighbours(6).map(({ text }) => text)).toEqual([`Satz${nbsp}5`]);
  });

  test('knows the part of an item', () => {
    const { partOf } = present(input);
    expect([1, 3, 4, 6].map((number) => partOf(number)?.title.de)).toEqual([
      'Anfang',
      'Anfang',
      'Ende',
      'Ende',
    ]);
  });
});

describe('the order of essays', () => {
  const presenter = present({
    essays: [
      { id: 'a', date: '2026-01-01', theses: [3] },
      { id: 'b', date: '2026-01-02', theses: [1] },
      { id: 'c', date: '2026-01-03', theses: [2] },
    ],
  });

  test('leads on by number and as written, both ways', () => {
    const ways = presenter.neighboursOf('c').map(({ essay, way, back }) => [essay.id, way, back]);
    expect(ways).toEqual([
      ['b', 'Nach Nummern zurück', true],
      ['a', 'Nach Nummern weiter', false],
      ['b', 'Wie geschrieben zurück', true],
    ]);
    expect(presenter.neighboursOf('a').map(({ essay, way }) => [essay.id, way])).toEqual([
      ['c', 'Nach Nummern zurück'],
      ['b', 'Wie geschrieben weiter'],
    ]);
  });

  test('counts essays from one, as they were written', () => {
    expect(['a', 'b', 'c', 'd'].map(presenter.positionOf)).toEqual([1, 2, 3, undefined]);
  });

  test('finds the essays about an item, by an author and on a topic as they were written', () => {
    const { essaysAbout, essaysBy, topics } = present({
      essays: [
        { id: 'später', date: '2026-02-01', theses: [1], authors: ['anna', 'verein'], tags: ['geld'] },
        { id: 'früher', date: '2026-01-01', theses: [1, 2], authors: ['verein'], tags: ['geld', 'ämter'] },
      ],
    });
    const titles = (essays: readonly { title: { text: string } }[]) => essays.map(({ title }) => title.text);
    expect(titles(essaysAbout(1))).toEqual(['früher', 'später']);
    expect(titles(essaysAbout(2))).toEqual(['früher']);
    expect(titles(essaysBy('verein'))).toEqual(['früher', 'später']);
    expect(titles(essaysBy('anna'))).toEqual(['später']);
    expect(topics().map(({ id, href, text, essays }) => [id, href, text, titles(essays)])).toEqual([
      ['geld', '/base/themen/geld/', 'Geld', ['früher', 'später']],
      ['ämter', '/base/themen/%C3%A4mter/', 'ämter', ['früher']],
    ]);
  });
});

describe('the map', () => {
  const site = makeSite({
    essays: [
      { id: 'a', theses: [1], body: '[Fünf](thesis:5).' },
      { id: 'b', theses: [2], body: '[Drei](thesis:3).' },
    ],
  });
  const { map, strip, item } = presenterFor(site, 'de');

  test('names what it shows, each item, and writes the first number of each part and the last of all', () => {
    const { label, labels, links, current } = map();
    expect({ label, labels, current }).toEqual({
      label: 'Karte: Sätze und die Links zwischen ihnen',
      labels: [1, 4, 6],
      current: undefined,
    });
    expect(links.get(2)).toEqual({ href: item(2).href, text: item(2).name });
    expect(links.size).toBe(6);
  });

  test('as a strip shows the links of one item only, and is the same object on every page of it', () => {
    const arcs = ({ wide }: ReturnType<typeof map>) => wide.arcs.map(({ from, to }) => [from, to]);
    expect(arcs(map())).toEqual([
      [1, 5],
      [2, 3],
    ]);
    expect(arcs(strip(5))).toEqual([[1, 5]]);
    expect(strip(5).current).toBe(5);
    expect(strip(5)).toBe(strip(5));
    expect(arcs(strip(undefined))).toEqual([]);
  });
});
