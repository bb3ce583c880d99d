import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { writePrint } from '../../../../src/formats/print/write-print.ts';
import { readLanguage } from '../../../../src/series/text/language.ts';
import { sampleBook } from '../../../setup/sample-book.ts';

const html = writePrint(sampleBook);
const $ = load(html);
const forPdf = load(writePrint(sampleBook, { isForPdf: true }));
const texts = (selector: string, from = $) =>
  from(selector)
    .toArray()
    .map((each) => from(each).text());

test('a printed book is one file, the same each time, that loads and runs nothing', () => {
  expect(writePrint(sampleBook)).toBe(html);
  const addresses = $('[src]')
    .toArray()
    .map(({ attribs }) => attribs.src ?? '');
  expect(addresses.length).toBe(2);
  expect([...addresses, ...[...html.matchAll(/url\(([^)]*)\)/g)].map(([, url = '']) => url)]).toSatisfy(
    (all: string[]) => all.every((each) => each.startsWith('data:')),
  );
  expect($('script, link, [style], [onclick]').length).toBe(0);
  expect($('[http-equiv=Content-Security-Policy]').attr('content')).toMatch(/^default-src 'none'/);
});

test('it begins with cover, title, imprint and contents; what stands below another text is on its pages', () => {
  const sections = $('body > *')
    .toArray()
    .map(({ attribs }) => attribs.class);
  expect(sections).toEqual([
    'cover',
    'blank',
    'title pages-title',
    'colophon pages-colophon',
    'contents',
    'essay pages-essay-ruf',
    'glossary pages-glossary',
    'term below pages-glossary',
  ]);
  expect(texts('nav a')).toEqual(['Der Ruf', 'Begriffe', 'Markt']);
  expect(texts('.below h2, .below h3')).toEqual(['Markt', 'Platz']);
});

test('ids are unique in it, and each link in it leads somewhere', () => {
  const ids = $('[id]')
    .toArray()
    .map(({ attribs }) => attribs.id ?? '');
  expect(new Set(ids).size).toBe(ids.length);
  const links = $('a')
    .toArray()
    .map(({ attribs }) => attribs.href ?? '');
  expect(links.filter((href) => !href.startsWith('#'))).toEqual(['https://fremd.example/']);
  expect(links.filter((href) => href.startsWith('#') && !ids.includes(href.slice(1)))).toEqual([]);
  expect($(`[id="${$('article.essay p a').attr('href')?.slice(1)}"]`).text()).toBe('Anmerkung.');
});

test('pages bear the title of the book on the left and of their text on the right, whatever is in them', () => {
  expect(html).toContain('@page pages-essay-ruf:left{@top-left{content:"Die \\"Reihe\\" \\3c /style>"}}');
  expect(html).toContain('@page pages-essay-ruf:right{@top-right{content:"essay-ruf"}}');
  expect($('style').length).toBe(1);
  // Read from right to left, the first of two pages is the right one.
  const arabic = writePrint({ ...sampleBook, language: readLanguage('ar') });
  expect(arabic).toContain('@page pages-essay-ruf:right{@top-right{content:"Die ');
});

test('a browser that prints by itself gets whole words and no empty numbers', () => {
  expect(html).not.toContain('\u00ad');
  expect($('[data-page]').length).toBe(0);
});

test('a PDF has words that can be parted, but no code, and room for the numbers of pages', () => {
  expect(texts('article.essay p', forPdf)[0]).toContain('Ver\u00adant\u00adwor\u00adtungs');
  expect(texts('code', forPdf)).toEqual(['Verantwortung']);
  const places = forPdf('[data-page]')
    .toArray()
    .map(({ attribs }) => `#${attribs['data-page']}`);
  const links = forPdf('nav a, dt a')
    .toArray()
    .map(({ attribs }) => attribs.href);
  expect(places).toEqual(links);
});

test('a picture from elsewhere is shown by its words', () => {
  expect($('article.essay img').attr('alt')).toBe('Ein Punkt');
  expect(texts('.instead')).toEqual(['[Fernes]']);
});
