import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../../src/search/query/terms.ts';
import { suggestWord } from '../../../../src/search/worker/suggest.ts';
import { searchLanguageOf } from '../../../../src/series/languages/index.ts';

const language = searchLanguageOf('de');

/** What is offered for a query, of whose words those that are no words of the texts were found nowhere. */
function offersFor(query: string, ...words: readonly string[]): string[] {
  const unknown = parseQuery(query, language).terms.filter(({ text }) => !words.includes(text));
  return suggestWord(query, unknown, { words, language });
}

describe('for a word that is found nowhere, a reader is offered', () => {
  test('the nearest word that is there, in the query as it was typed', () => {
    expect(offersFor('das Gesprech', 'gespräch', 'markt')).toEqual(['das gespräch']);
  });

  test('longer words that end in it, inflected in any way', () => {
    expect(offersFor('Baum', 'verzeichnisbaum', 'stammbäume', 'markt')).toEqual(['verzeichnisbaum']);
    expect(offersFor('Henkel', 'tassenhenkeln')).toEqual(['tassenhenkeln']);
  });

  test('the parts of a compound that nobody wrote, with or without a joint', () => {
    expect(offersFor('Newsletterversand', 'newsletter', 'versand')).toEqual(['newsletter versand']);
    expect(offersFor('Zeitungshändler', 'zeitung', 'händler')).toEqual(['zeitung händler']);
  });

  test('nothing that was typed already', () => {
    expect(offersFor('blockk', 'xylophon')).toEqual([]);
  });

  test('at most four queries', () => {
    expect(offersFor('Baum', 'aabaum', 'bbbaum', 'ccbaum', 'ddbaum', 'eebaum')).toHaveLength(4);
  });
});
