import { describe, expect, test } from 'vitest';
import { makeRecord } from '../../src/integrations/search/record.ts';
import { createSplitter } from '../../src/series/search/compound-splitter.ts';
import type { SearchDocument } from '../../src/series/search/search-document.ts';
import { countWordFrequencies } from '../../src/series/search/word-frequencies.ts';

const findable: SearchDocument = {
  page: { kind: 'essay', id: 'a' },
  language: 'de',
  title: 'Ein „Titel“ & <mehr>',
  kind: 'essay',
  numbers: [12, 3],
  date: '2026-03-12',
  filters: { part: ['Der Anfang'], topic: [], author: ['Ada', 'Bob'], year: ['2026'] },
  keywords: [],
  names: ['Ada', 'Bob'],
  text: 'Es gibt das Gespräch, den Kunden und das Kundengespräch.',
};
const split = createSplitter(countWordFrequencies([findable.text]));
const make = (html: string, more: Partial<SearchDocument> = {}, number = 1) =>
  makeRecord(html, { findable: { ...findable, ...more }, number, itemName: 'Regel', split });

describe('what Pagefind is given for a page', () => {
  const record = make(
    '<body><header>Kopf</header><main id="main"><svg><svg><path d="M0"/></svg><svg></svg></svg><p>Text</p><svg></svg></main><footer>Fuß</footer>',
  );

  test('has the ids of its sections and of what bears a title, and no others', () => {
    const html =
      '<main><h2 id="a">A</h2><p class="x" id="b">1 > 0</p><div id="c" data-pagefind-title="C"></div></main>';
    const record = makeRecord(html, { findable, number: 1, itemName: 'These', split });
    expect(record?.match(/ id="."/g)).toEqual([' id="a"', ' id="c"']);
    expect(record).toContain('<p class="x">1 > 0</p>');
  });

  test('is its main part without drawings', () => {
    expect(record).toContain('<main><p>Text</p></main>');
    expect(record).not.toMatch(/Kopf|Fuß|svg/);
  });

  test('says what the page does not say itself, escaped', () => {
    expect(record).toContain('content="Ein „Titel“ &#x26; <mehr>"');
    expect(record).toContain('data-pagefind-sort="number[content]" content="12"');
    expect(record?.match(/data-pagefind-filter="number\[content\]"/g)).toHaveLength(2);
    expect(record?.match(/data-pagefind-filter="author\[content\]"/g)).toHaveLength(2);
    expect(record).toContain('data-pagefind-filter="kind[content]" content="Essay"');
  });

  test('holds the parts of compounds that do not begin them', () => {
    expect(record).toContain('data-pagefind-meta="parts[content]" content="gespräch"');
  });

  test('can be found by the names of its authors and topics', () => {
    expect(record).toContain('data-pagefind-meta="names[content]" content="Ada Bob"');
  });

  test('is, of a conversation, what was said; an essay knows nothing of it', () => {
    const html =
      '<main><article data-pagefind-body>Text</article><ol data-comments data-pagefind-weight="0.4"><li data-pagefind-title="ada, 1. Mai 2026">Im Kundengespräch</li></ol></main>';
    const voices = make(html, { kind: 'voice' }, 2);
    expect(voices).toContain('content="Stimmen zu „Ein „Titel“ &#x26; <mehr>“, Seite 2"');
    expect(voices).toContain('data-pagefind-filter="kind[content]" content="Stimme"');
    expect(voices).toContain('<article>Text</article><ol data-pagefind-body data-pagefind-weight="0.4">');
    expect(voices).toContain('data-pagefind-meta="parts[content]" content="gespräch"');
    expect(make(html)).toContain('<article data-pagefind-body>Text</article></main>');
  });

  test('is nothing where nobody can be heard', () => {
    expect(
      make('<main><ol data-comments><li data-pagefind-ignore>gelöscht</li></ol></main>', { kind: 'voice' }),
    ).toBe(undefined);
  });

  test('cannot be made of a page without a main part', () => {
    expect(() => make('<body><p>Text</p>')).toThrow('<main>');
  });
});
