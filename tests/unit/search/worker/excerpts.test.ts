import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../../src/search/query/terms.ts';
import { createMatcher } from '../../../../src/search/query/text-matches.ts';
import { type ExcerptPiece, readExcerpts } from '../../../../src/search/worker/excerpts.ts';
import { searchLanguageOf } from '../../../../src/series/languages/index.ts';

const language = searchLanguageOf('de');
const withMarks = (pieces: readonly ExcerptPiece[]) =>
  pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

/** Excerpts of sections, each a title and its text, in which a query was found; the first has no title. */
function excerptsOf(query: string, ...sections: readonly string[]) {
  const { terms } = parseQuery(query, language);
  let location = 0;
  const anchors = sections.map((section, index) => {
    const anchor = { id: `s${index}`, title: index === 0 ? undefined : section.split(' ¶ ')[0], location };
    location += section.split(' ').length;
    return anchor;
  });
  const page = { content: sections.join(' '), anchors };
  const { lead, passages } = readExcerpts(page, createMatcher(terms, language).match, {
    terms: terms.length,
  });
  return {
    lead: withMarks(lead),
    passages: passages.map(({ anchor, title, excerpt }) => [anchor, withMarks(title), withMarks(excerpt)]),
  };
}

const filler = (count: number) => Array.from({ length: count }, (_, at) => `w${at}`).join(' ');

describe('the excerpts of a document', () => {
  test('lie in sections, with their anchor, in the order of the text, and leave out the title', () => {
    const found = excerptsOf('Kunde', 'Vorweg.', 'Eins ¶ Ein Kunde.', 'Zwei ¶ Nichts.', 'Drei ¶ Kunden!');
    expect(found).toEqual({
      lead: 'Vorweg.',
      passages: [
        ['s1', 'Eins', 'Ein [Kunde].'],
        ['s3', 'Drei', '[Kunden]!'],
      ],
    });
  });

  test('mark the title of a section, and show how it begins where only the title was found', () => {
    expect(excerptsOf('Kunde', 'Vorweg.', 'Die Kunden ¶ Sie warten.').passages).toEqual([
      ['s1', 'Die [Kunden]', 'Sie warten.'],
    ]);
  });

  test('mark a compound that was found by its part, without the comma', () => {
    expect(excerptsOf('Gespräch', 'Viele Kundengespräche, immer.').lead).toBe(
      'Viele [Kundengespräche], immer.',
    );
  });

  test('are cut between words, with a sign where text was cut', () => {
    const { lead } = excerptsOf('w22', filler(60));
    expect(lead).toMatch(/^… w16 .*\[w22\].* w43 …$/);
  });

  test('begin with a block where one begins close by, and show where another one does', () => {
    const { lead } = excerptsOf('Kunde', `${filler(30)} ¶ Ein Kunde. ¶ Noch mehr.`);
    expect(lead).toBe('Ein [Kunde]. · Noch mehr.');
  });

  test('mark other words of the same stem only where the word itself is nowhere', () => {
    expect(excerptsOf('Kunde', 'Eine Kundin.').lead).toBe('Eine [Kundin].');
    expect(excerptsOf('Kunde', 'Eine Kundin, ein Kunde.').lead).toBe('Eine Kundin, ein [Kunde].');
  });

  test('are where most words of the query stand together', () => {
    const { passages } = excerptsOf(
      'Kunde Markt',
      'Vorweg.',
      'Eins ¶ Kunde.',
      'Zwei ¶ Kunde.',
      'Drei ¶ Kunde.',
      'Vier ¶ Kunde am Markt.',
    );
    expect(passages).toHaveLength(3);
    expect(passages.at(-1)).toEqual(['s4', 'Vier', '[Kunde] am [Markt].']);
  });
});
