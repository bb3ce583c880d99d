import { describe, expect, test } from 'vitest';
import { presenterFor } from '../../../src/view-models/presenter.ts';
import { makeSite, type SiteInput } from '../../setup/make-site.ts';

describe('the entries of the glossary', () => {
  const terms = [
    { id: 'z', title: 'Zug', definition: 'Fährt.' },
    { id: 'o', title: 'Öl', definition: 'Fließt.', body: 'Nicht [der Zug](term:z).' },
    { id: 'p', title: 'Post', definition: 'Kommt.' },
    { id: 'p', language: 'en', title: 'Mail', definition: 'Comes.' },
  ] as const;

  test('stand in the alphabetical order of the page’s language, umlauts where readers look for them', () => {
    const titles = (language: 'de' | 'en') =>
      presenterFor(makeSite({ terms }), language)
        .terms()
        .map(({ title }) => title.text);
    expect(titles('de')).toEqual(['Öl', 'Post', 'Zug']);
    expect(titles('en')).toEqual(['Mail', 'Öl', 'Zug']);
  });

  test('say what the word means, where it is explained, and how many texts link to it', () => {
    expect(presenterFor(makeSite({ terms }), 'en').terms()).toEqual([
      {
        href: '/base/en/glossary/p/',
        title: { text: 'Mail', lang: undefined },
        definition: { text: 'Comes.', lang: undefined },
        trackbacks: 0,
        status: undefined,
      },
      {
        href: '/base/en/glossary/o/',
        title: { text: 'Öl', lang: 'de' },
        definition: { text: 'Fließt.', lang: 'de' },
        trackbacks: 0,
        status: undefined,
      },
      {
        href: '/base/en/glossary/z/',
        title: { text: 'Zug', lang: 'de' },
        definition: { text: 'Fährt.', lang: 'de' },
        trackbacks: 1,
        status: undefined,
      },
    ]);
  });

  test('say in a preview that they are drafts', () => {
    const site = makeSite({ preview: true, terms: [{ id: 'neu', draft: true }] });
    expect(presenterFor(site, 'de').terms()).toMatchObject([{ status: 'Entwurf' }]);
  });
});

describe('the stops of a reading path', () => {
  const input: SiteInput = {
    essays: [
      { id: 'ruf', title: 'Der Ruf', standfirst: 'Einer ruft.' },
      { id: 'entwurf', draft: true },
    ],
    terms: [{ id: 'wort', title: 'Wort', definition: 'Ein Wort.' }],
    paths: [
      {
        id: 'weg',
        title: { de: 'Weg', en: 'Way' },
        summary: { de: 'Für alle.', en: 'For all.' },
        steps: [
          { to: 'thesis:2', note: { de: 'Zuerst.', en: 'First.' } },
          { to: 'essay:ruf' },
          { to: 'essay:entwurf' },
          { to: 'term:wort' },
        ],
      },
    ],
  };
  const steps = (language: 'de' | 'en', more: SiteInput = {}) => {
    const site = makeSite({ ...input, ...more });
    return site.paths.flatMap((path) => presenterFor(site, language).steps(path));
  };

  test('are items, essays and terms, each with its kind, its gist and its address', () => {
    expect(steps('de')).toEqual([
      {
        target: { kind: 'thesis', number: 2 },
        href: '/base/saetze/2/',
        words: 0,
        title: { text: 'Satz\u00a02', lang: undefined },
        kind: 'Satz',
        text: { text: 'Kern 2', lang: undefined },
        note: 'Zuerst.',
      },
      {
        target: { kind: 'essay', id: 'ruf' },
        href: '/base/essays/ruf/',
        words: 1,
        title: { text: 'Der Ruf', lang: undefined },
        kind: 'Essay',
        text: { text: 'Einer ruft.', lang: undefined },
        note: undefined,
      },
      {
        target: { kind: 'term', id: 'wort' },
        href: '/base/begriffe/wort/',
        words: 1,
        title: { text: 'Wort', lang: undefined },
        kind: 'Begriff',
        text: { text: 'Ein Wort.', lang: undefined },
        note: undefined,
      },
    ]);
  });

  test('speak the page’s language, and show originals where there is nothing else', () => {
    expect(steps('en').map(({ href, title, kind, text, note }) => [href, title, kind, text, note])).toEqual([
      [
        '/base/en/sentences/2/',
        { text: 'Sentence\u00a02', lang: undefined },
        'Sentence',
        { text: 'Gist 2', lang: undefined },
        'First.',
      ],
      [
        '/base/en/essays/ruf/',
        { text: 'Der Ruf', lang: 'de' },
        'Essay',
        { text: 'Einer ruft.', lang: 'de' },
        undefined,
      ],
      [
        '/base/en/glossary/wort/',
        { text: 'Wort', lang: 'de' },
        'Term',
        { text: 'Ein Wort.', lang: 'de' },
        undefined,
      ],
    ]);
  });

  test('know their place: each page says on which paths it lies, where, and what comes next', () => {
    const german = presenterFor(makeSite(input), 'de');
    expect(german.seats({ kind: 'essay', id: 'ruf' })).toEqual([
      {
        path: { href: '/base/lesewege/weg/', text: 'Weg' },
        place: 'Station 2 von 3',
        next: { href: '/base/begriffe/wort/', title: { text: 'Wort', lang: undefined } },
      },
    ]);
    expect(german.seats({ kind: 'term', id: 'wort' })).toMatchObject([
      { place: 'Station 3 von 3', next: undefined },
    ]);
    expect(german.seats({ kind: 'thesis', number: 3 })).toEqual([]);
  });

  test('leave out what is not published, until it is', () => {
    const titles = (more: SiteInput) => steps('de', more).map(({ title }) => title.text);
    expect(titles({})).not.toContain('entwurf');
    expect(titles({ preview: true })).toContain('entwurf');
  });
});
