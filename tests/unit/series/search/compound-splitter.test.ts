import { describe, expect, test } from 'vitest';
import { searchLanguageOf } from '../../../../src/series/languages/index.ts';
import { createSplitter } from '../../../../src/series/search/compound-splitter.ts';
import { countWordFrequencies } from '../../../../src/series/search/word-frequencies.ts';

const german = searchLanguageOf('de');
const splitterOf = (...texts: string[]) => createSplitter(countWordFrequencies(texts, 'de'), german);
const split = splitterOf(
  'Im Haus der Kunden war das Gespräch über die Sprache, den Markt und die Forschung am Ende kein Ersatz für ein Buch.',
  'Man kann viel nehmen, und die Tage vergehen, wenn eine Presse, eine Stelle und ein Dienst fehlen.',
  'Es gab die Zahl, den Kunden, das Kind und eine Kultur. Es ging um Bericht und Kinder.',
);

describe('compounds are split into words of the series', () => {
  test.each([
    ['Kundengespräch', ['kunden', 'gespräch']],
    ['Marktforschung', ['markt', 'forschung']],
    ['Pressestelle', ['presse', 'stelle']],
    ['Tagebuch', ['tage', 'buch']],
  ])('%s', (word, parts) => {
    expect(split(word)).toEqual(parts);
  });

  test.each([
    ['Gesprächskultur', ['gesprächs', 'kultur']],
    ['Kundendienstes', ['kunden', 'dienstes']],
    ['Sprachkultur', ['sprach', 'kultur']],
  ])('across a joint, an ending or a lost e: %s', (word, parts) => {
    expect(split(word)).toEqual(parts);
  });

  test('of more than two parts', () => {
    expect(split('Kundengesprächskultur')).toEqual(['kunden', 'gesprächs', 'kultur']);
  });

  test('with the longest last part, where there are several ways', () => {
    const words = splitterOf('Die Hausboot und der Boothafen und der Hafen im Haus.');
    expect(words('Hausboothafen')).toEqual(['haus', 'boothafen']);
  });

  test('not where their last part is written small more often than not', () => {
    const words = splitterOf('Der Kunde und das Reden, und sie reden, wir reden, alle reden mit dem Kunde.');
    expect(words('Kundereden')).toEqual([]);
  });

  test('where only their last part stands elsewhere, or only their first', () => {
    const words = splitterOf('Der Henkel und das Verzeichnis.');
    expect(words('Tassenhenkel')).toEqual(['tassen', 'henkel']);
    expect(words('Verzeichnisbaum')).toEqual(['verzeichnis', 'baum']);
  });

  test('only where they end in a noun: nehmen is none', () => {
    expect(split('Unternehmen')).toEqual([]);
  });

  test.each(['Zahlende', 'Kunden', 'Gespräch', 'Berichten', 'B2B', '', 'kunden-gespräch'])(
    'not %j',
    (word) => {
      expect(split(word)).toEqual([]);
    },
  );
});

test('a word of a thousand letters is answered', () => {
  expect(split(`K${'unden'.repeat(200)}`)).toEqual([]);
});
