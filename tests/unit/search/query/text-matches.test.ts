import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../../src/search/query/terms.ts';
import { createMatcher } from '../../../../src/search/query/text-matches.ts';
import { searchLanguageOf } from '../../../../src/series/languages/index.ts';

/** A text with what a query means in brackets; `akin` where other words of the same stem count. */
function show(text: string, query: string, { akin = false, language = 'de' } = {}): string {
  const description = searchLanguageOf(language);
  const { terms } = parseQuery(query, description);
  const matches = createMatcher(terms, description).match(text, akin ? new Set(terms.keys()) : undefined);
  return matches
    .toReversed()
    .reduce(
      (shown, { start, end }) => `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`,
      text,
    );
}

describe('of a text', () => {
  test.each([
    ['Märkte', 'Viele Märkte, viele Märkten.', 'Viele [Märkte], viele [Märkten].'],
    ['Maerkte', 'Auf Märkten.', 'Auf [Märkten].'],
    ['Gespräch', 'Die „Gesprächskultur“', 'Die „[Gesprächskultur]“'],
    ['Gespräch', 'Kundengespräche', '[Kundengespräche]'],
    ['Tor', 'Torwart', '[Torwart]'],
    ['97,1', 'zu (97,1 %) und 97,15', 'zu ([97,1] %) und [97,15]'],
    ['km/h', '50 km/h.', '50 [km/h].'],
    ['CO2', 'Kein CO₂!', 'Kein [CO₂]!'],
    ['C++', 'in C++, nicht C#', 'in [C++], nicht C#'],
    ['Fragment', 'ein <Fragment>', 'ein <[Fragment]>'],
    ['Kunden', 'Kunden-Gespräch', '[Kunden]-Gespräch'],
    ['Streisandeffekt', 'der Streisand-Effekt', 'der [Streisand-Effekt]'],
    ['App', 'in StarlightApp', 'in Starlight[App]'],
    ['html', 'src/index.html', 'src/index.[html]'],
    ['zolc', 'Die żółć, das Żółte', 'Die [żółć], das Żółte'],
    ['Œuvre', 'Une Oeuvre', 'Une [Oeuvre]'],
  ])('%s means whole words, and parts behind signs: %s', (query, text, shown) => {
    expect(show(text, query)).toBe(shown);
  });

  test.each([
    ['ändern', 'andere'],
    ['in', 'darin'],
    ['Tor', 'Direktor'],
  ])('%s does not mean %s', (query, text) => {
    expect(show(text, query)).toBe(text);
  });

  test('words of the same stem are meant only where they may be', () => {
    expect(show('Eine Kundin', 'Kunde')).toBe('Eine Kundin');
    expect(show('Eine Kundin', 'Kunde', { akin: true })).toBe('Eine [Kundin]');
    expect(show('conversing, conversation', 'conversations', { language: 'en' })).toBe(
      'conversing, [conversation]',
    );
  });
});

test('each match says which of the terms it is', () => {
  const german = searchLanguageOf('de');
  const { terms } = parseQuery('Markt Kunde', german);
  expect(createMatcher(terms, german).match('Kunden am Markt')).toEqual([
    { start: 0, end: 6, term: 1 },
    { start: 10, end: 15, term: 0 },
  ]);
});
