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
    expect(present({}).date('2026-03-12')).toEqual({ iso: '2026-03-12', text: '12.\u00a0März\u00a02026' });
    expect(present({}, 'en').date('2026-03-12').text).toBe('12\u00a0March\u00a02026');
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
      date: { iso: '2026-01-01', text: '1.\u00a0Januar\u00a02026' },
      minutes: 3,
      trackbacks: 1,
      status: undefined,
      comments: 0,
      mentions: 0,
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
      'erscheint am 2.\u00a0Juni\u00a02026',
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
      date: { iso: '2026-02-03', text: '3.\u00a0Februar\u00a02026' },
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

  test('whose words are but those of the link says under which heading they stand', () => {
    const body =
      '## Rechnung\n\n| Was | Wo |\n| - | - |\n| Erwartung | [Ziel](essay:ziel) |\n\nMehr [dort](essay:wort).';
    const essays = [{ id: 'ziel' }, { id: 'wort' }, { id: 'liste', body }];
    const underOf = (target: 'essay:ziel' | 'essay:wort') => present({ essays }).trackbacks(target)[0]?.under;
    expect([underOf('essay:ziel'), underOf('essay:wort')]).toEqual(['Rechnung', undefined]);
  });

  test('of the glossary says so, and names no author', () => {
    const [found] = present(input).trackbacks('essay:ziel');
    expect(found).toMatchObject({ context: 'Begriff', authors: [] });
    expect(found?.href).toMatch(/^\/base\/begriffe\/begriff\/#p-/);
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
