import { describe, expect, test } from 'vitest';
import { parseQuery, partsOf } from '../../../../src/search/query/terms.ts';
import { searchLanguageOf } from '../../../../src/series/languages/index.ts';

const [german, english] = [searchLanguageOf('de'), searchLanguageOf('en')];
const foldedOf = (query: string, language = german) =>
  parseQuery(query, language).terms.map(({ folded }) => folded);

describe('the terms of a query', () => {
  test.each([
    ['97,1', 'signs', '97,1'],
    ['km/h', 'signs', 'km/h'],
    ['C++', 'signs', 'c++'],
    ['<Fragment>', 'signs', '<fragment>'],
    ['Leser:innen', 'signs', 'leser:innen'],
    ['(Märkte)!', 'word', 'märkte'],
    ['Streisand-Effekt', 'word', 'streisandeffekt'],
    ['CO₂', 'word', 'co2'],
    ['Straße', 'word', 'strasse'],
    ['Rechts\u00adschutz', 'word', 'rechtsschutz'],
    ['"Net Promoter"', 'phrase', 'net promoter'],
  ])('%s is looked for as %s: %s', (query, kind, folded) => {
    expect(parseQuery(query, german).terms).toMatchObject([{ kind, folded }]);
  });

  test('are none where it holds nothing but signs', () => {
    expect(foldedOf('?! – …')).toEqual([]);
  });

  test('are a dozen at most', () => {
    expect(foldedOf('wort '.repeat(40))).toHaveLength(12);
  });

  test('give way to their parts, single letters apart', () => {
    const [term] = parseQuery('Kunden-Markt', german).terms;
    expect(term && partsOf(term).map(({ folded }) => folded)).toEqual(['kunden', 'markt']);
    const [language] = parseQuery('C++', german).terms;
    expect(language && partsOf(language)).toEqual([]);
  });
});

describe('a question', () => {
  test('is searched for without its smallest words', () => {
    expect(foldedOf('Was ist eine Blogroll?')).toEqual(['blogroll']);
    expect(foldedOf('what is a filter bubble', english)).toEqual(['filter', 'bubble']);
  });

  test('in quotation marks keeps all of them', () => {
    expect(foldedOf('"Was ist das"')).toEqual(['was ist das']);
    expect(foldedOf('wo steht "der Markt"')).toEqual(['steht', 'der markt']);
  });

  test('of nothing but such words is searched for as it is', () => {
    expect(foldedOf('wer ist das')).toEqual(['wer', 'ist', 'das']);
  });

  test.each([
    ['Wer hat Trackback erfunden', true],
    ['Trackback erfunden?', true],
    ['Trackback erfunden', false],
    ['Wer', false],
  ])('%s: %s', (query, isQuestion) => {
    expect(parseQuery(query, german).isQuestion).toBe(isQuestion);
  });
});
