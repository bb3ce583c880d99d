import { describe, expect, test } from 'vitest';
import { searchLanguageOf } from '../../../../src/series/languages/index.ts';
import { readBesideWords, type WordKnowledge } from '../../../../src/series/search/beside-words.ts';
import { createSplitter, vowelChangesIn } from '../../../../src/series/search/compound-splitter.ts';
import { nameKeysOf } from '../../../../src/series/search/name-key.ts';
import { countWordFrequencies } from '../../../../src/series/search/word-frequencies.ts';

const language = searchLanguageOf('de');
const frequencies = countWordFrequencies(['Da sind Henkel, ein Markt und viele Märkte.'], 'de');
const knowledge: WordKnowledge = {
  language,
  split: createSplitter(frequencies, language),
  vowelChanges: vowelChangesIn(frequencies, language),
};
const read = (text: string) => readBesideWords(text, knowledge);

describe('beside the words of a text stand', () => {
  test('the last part of a compound, where only that stands elsewhere', () => {
    expect(read('Der Tassenhenkel').parts).toEqual(['henkel']);
  });

  test('the parts that soft hyphens mark, each alone and with what follows', () => {
    expect(read('Rechts\u00adschutz\u00adversicherung').parts).toEqual([
      'schutz',
      'schutzversicherung',
      'versicherung',
    ]);
  });

  test('its words with signs, by all that they end in', () => {
    expect(read('mit 50 km/h (oder mehr)').forms).toEqual(['h', 'kmu2fh']);
  });

  test('plain forms of raised and lowered signs', () => {
    expect(read('Das CO₂ in 10³ m').forms).toEqual(['103', 'co2']);
  });

  test('plain forms of letters that are crossed, joined or without their dot', () => {
    expect(read('Łódź, Øresund, œuvre, ışık, Ærø').forms).toEqual([
      'aero',
      'isik',
      'lodz',
      'oeuvre',
      'oresund',
    ]);
  });

  test('the other vowel of a noun that has two', () => {
    expect(read('Auf dem Markt').forms).toEqual(['märkt']);
  });

  test('nothing where there is nothing of it', () => {
    expect(read('Hier steht nichts davon.')).toEqual({ forms: [], parts: [] });
  });

  test('few words for one of a hundred thousand soft hyphens', () => {
    expect(read('ab\u00ad'.repeat(100_000)).parts.length).toBeLessThan(30);
  });
});

test('a document is known by its name, whatever form of it, with or without small words', () => {
  const keys = nameKeysOf('Der Markt', knowledge);
  expect(nameKeysOf('Markt', knowledge)).toEqual(expect.arrayContaining(keys));
  expect(nameKeysOf('Märkte', knowledge)).toEqual(expect.arrayContaining(nameKeysOf('Märkten', knowledge)));
  expect(nameKeysOf('Markt und Henkel', knowledge)).not.toEqual(keys);
});

test('a word may end at its first three hyphens: more make no word', () => {
  expect(read('a.b-c-d-e-f').forms.filter((form) => form.startsWith('au2e'))).toHaveLength(4);
});
