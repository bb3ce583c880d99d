import { describe, expect, test } from 'vitest';
import type { Page } from '../../../../src/series/routes/url.ts';
import type { Language } from '../../../../src/series/text/language.ts';
import { makeLayoutProps } from '../../../../src/view-models/layout/layout-props.ts';
import { makeSite, type PageInput } from '../../../setup/make-site.ts';

const site = makeSite({ essays: [{ id: 'ruf' }] });
const both: readonly Language[] = ['de', 'en'];
const essay: Page = { kind: 'essay', id: 'ruf' };
const texts = { title: 'Der Ruf', description: 'Einer ruft.' };

const layout = (page: Page, language: Language, written = both) =>
  makeLayoutProps(site, language, page, texts, written);

describe('the title of a page', () => {
  test('ends with the name of the series, that of the home page begins with it', () => {
    expect(layout(essay, 'de').title).toBe('Der Ruf – Reihe');
    expect(layout({ kind: 'home' }, 'en').title).toBe('Series – Der Ruf');
  });

  test('has the description of the page beside it', () => {
    expect(layout(essay, 'de')).toMatchObject({ description: 'Einer ruft.', seriesTitle: 'Reihe' });
  });
});

describe('what search engines are told', () => {
  test('of a text in all languages: each is its own original, and names the others', () => {
    expect(layout(essay, 'en')).toMatchObject({
      canonical: 'https://reihe.example/base/en/essays/ruf/',
      noindex: false,
      alternates: [
        { language: 'de', href: 'https://reihe.example/base/essays/ruf/' },
        { language: 'en', href: 'https://reihe.example/base/en/essays/ruf/' },
      ],
    });
  });

  test('of a text that is not translated: its page in the other language is a copy of the original', () => {
    const original = 'https://reihe.example/base/essays/ruf/';
    const alternates = [{ language: 'de', href: original }];
    expect(layout(essay, 'de', ['de'])).toMatchObject({ canonical: original, noindex: false, alternates });
    expect(layout(essay, 'en', ['de'])).toMatchObject({ canonical: original, noindex: true, alternates });
  });

  test('of a preview: nothing is for them, and readers are warned', () => {
    const preview = makeSite({ preview: true });
    const props = makeLayoutProps(preview, 'en', { kind: 'home' }, texts, both);
    expect(props.noindex).toBe(true);
    expect(props.preview).toMatch(/^Preview: /);
    expect(layout({ kind: 'home' }, 'en').preview).toBeUndefined();
  });
});

describe('the way around the site', () => {
  test('leads to the lists of the series, in the page’s language', () => {
    expect(layout(essay, 'en').navigation).toEqual([
      { href: '/base/en/sentences/', text: 'Sentences', current: false },
      { href: '/base/en/essays/', text: 'Essays', current: false },
      { href: '/base/en/paths/', text: 'Reading paths', current: false },
      { href: '/base/en/glossary/', text: 'Glossary', current: false },
      { href: '/base/en/conversation/', text: 'Conversation', current: false },
    ]);
    expect(layout(essay, 'en').home).toBe('/base/en/');
  });

  test('marks the list that the reader is on, and no other', () => {
    const current = (page: Page) =>
      layout(page, 'de')
        .navigation.filter((link) => link.current)
        .map(({ text }) => text);
    expect(current({ kind: 'glossary' })).toEqual(['Begriffe']);
    expect(current({ kind: 'register' })).toEqual(['Sätze']);
    expect(current({ kind: 'home' })).toEqual([]);
  });

  test('leads to the same page in each other language, by its own name', () => {
    expect(layout(essay, 'de').languages).toEqual([
      { language: 'en', href: '/base/en/essays/ruf/', text: 'English' },
    ]);
    const german = makeSite({ languages: ['de'] });
    expect(makeLayoutProps(german, 'de', { kind: 'home' }, texts, ['de']).languages).toEqual([]);
  });

  test('ends with the source, its rights, the licence of the essays, and the lists that few look for', () => {
    expect(layout(essay, 'de').footer).toEqual({
      source: { href: 'https://quelle.example/', text: 'Die Quelle' },
      rights: 'Frei.',
      licence: { href: 'https://creativecommons.org/publicdomain/zero/1.0/', text: 'CC0' },
      feeds: [
        { href: '/base/rss.xml', text: 'RSS' },
        { href: '/base/atom.xml', text: 'Atom' },
        { href: '/base/feed.json', text: 'JSON' },
      ],
      pages: [],
      links: [
        { href: '/base/themen/', text: 'Themen', current: false },
        { href: '/base/autoren/', text: 'Autoren', current: false },
        { href: '/base/lizenzen/', text: 'Lizenzen', current: false },
      ],
    });
  });

  test('names the free pages apart, each in its language', () => {
    const pages: readonly PageInput[] = [
      { id: 'impressum', title: 'Impressum' },
      { id: 'ueber', title: 'Über uns' },
      { id: 'ueber', language: 'en', title: 'About us', slug: 'about' },
      { id: 'entwurf', draft: true },
    ];
    const { footer } = makeLayoutProps(makeSite({ pages }), 'en', { kind: 'home' }, texts, ['en']);
    expect(footer.pages).toEqual([
      { href: '/base/en/impressum/', text: 'Impressum', lang: 'de' },
      { href: '/base/en/about/', text: 'About us', lang: undefined },
    ]);
  });

  test('tells the search where its page and index are, what items are called, and where else to look', () => {
    expect(layout(essay, 'en').search).toEqual({
      href: '/base/en/search/',
      index: '/base/pagefind/en/',
      isPage: false,
      start: '/base/en/search-start.json',
      words: expect.stringMatching(/^\/base\/assets\/search-en\.[\da-f]{8}\.json$/),
      names: ['Sentence', 'Sentences'],
      lists: [
        { href: '/base/en/sentences/', text: 'Sentences', current: false },
        { href: '/base/en/topics/', text: 'Topics', current: false },
      ],
    });
  });
});

test('files of the page stand below the path of the site', () => {
  expect(layout(essay, 'en')).toMatchObject({
    icon: '/base/favicon.svg',
    deferredStyles: '/base/deferred.css',
  });
});

test('pages may be fetched ahead, files and addresses with a query may not', () => {
  const pattern = new URLPattern(layout(essay, 'de').prefetchPattern, 'https://reihe.example');
  const isFetched = (path: string) => pattern.test(`https://reihe.example${path}`);
  expect(['/base/', '/base/en/essays/ruf/'].map(isFetched)).toEqual([true, true]);
  expect(['/base/rss.xml', '/base/suche/?q=geld', '/anders/'].map(isFetched)).toEqual([false, false, false]);
});
