import { describe, expect, test } from 'vitest';
import { toPagefindRecord } from '../../../../src/integrations/search/pagefind-record.ts';
import { searchLanguageOf } from '../../../../src/series/languages/index.ts';
import type { WordKnowledge } from '../../../../src/series/search/beside-words.ts';
import { createSplitter } from '../../../../src/series/search/compound-splitter.ts';
import {
  documentText,
  type SearchDocument,
  type SearchSection,
} from '../../../../src/series/search/search-document.ts';
import { countWordFrequencies } from '../../../../src/series/search/word-frequencies.ts';
import { readLanguage } from '../../../../src/series/text/language.ts';

const section: SearchSection = {
  ...{ anchor: undefined, title: undefined, isHeading: false, weight: undefined, blocks: [] },
};
const document: SearchDocument = {
  ...{ kind: 'essay', kindName: 'Essay', language: 'de', path: '/essays/a/', fragment: undefined },
  ...{ title: 'Ein „Titel“ & <mehr>', numbers: [12, 3], date: '2026-03-12', keywords: ['Messe', 'Tausch'] },
  filters: { part: ['Der Anfang'], topic: [], author: ['Ada', 'Bob'], year: ['2026'] },
  sections: [
    { ...section, anchor: 'thesis', title: 'These 12', weight: 0.3, blocks: ['Es gibt das Gespräch.'] },
    { ...section, blocks: ['Der Kunde und das <b>Kundengespräch</b> für 97,1 %.', 'Schluss.'] },
    { ...section, anchor: 'eins', title: 'Eins', isHeading: true, blocks: ['Viele Kunden.'] },
  ],
};
const language = searchLanguageOf('de');
const knowledge: WordKnowledge = {
  language,
  split: createSplitter(countWordFrequencies([documentText(document)], 'de'), language),
  vowelChanges: new Map(),
};
const record = toPagefindRecord(document, knowledge);
const contentOf = (name: string) => new RegExp(`"${name}\\[content\\]" content="([^"]*)"`).exec(record)?.[1];

describe('what Pagefind reads of a document', () => {
  test('is its sections with their ids, titles and weights, headings weighing more; blocks stay apart', () => {
    expect(record).toContain(
      '<span id="thesis" data-pagefind-title="These 12" data-pagefind-weight="0.3">Es gibt das Gespräch. </span>',
    );
    expect(record).toContain(
      '<span id="top">Der Kunde und das &#x3C;b>Kundengespräch&#x3C;/b> für 97,1 %. ¶ Schluss. </span>',
    );
    expect(record).toContain(
      '<span id="eins" data-pagefind-title="Eins"><span data-pagefind-weight="3">Eins</span> ¶ Viele Kunden. </span>',
    );
  });

  test('is also what its text does not say', () => {
    expect(contentOf('title')).toBe('Ein „Titel“ &#x26; <mehr>');
    expect(contentOf('names')).toBe('Der Anfang, Ada, Bob');
    expect(contentOf('keywords')).toBe('Messe, Tausch');
    expect(record).toContain('data-pagefind-sort="number[content]" content="12"');
    expect(record.match(/data-pagefind-filter="number\[content\]"/g)).toHaveLength(2);
    expect(record.match(/data-pagefind-filter="author\[content\]"/g)).toHaveLength(2);
    expect(record).toContain('data-pagefind-filter="kind[content]" content="Essay"');
  });

  test('holds the parts of compounds that do not begin them, and words with signs as letters', () => {
    expect(contentOf('parts')?.split(' ')).toContain('gespräch');
    expect(contentOf('forms')?.split(' ')).toContain('97u2c1');
  });

  test('leaves no word to the stems of Pagefind', () => {
    expect(record).toMatch(/^<html lang="und"><body data-pagefind-body="">/);
  });

  test('sorts what is about no item behind everything that is', () => {
    const none = toPagefindRecord({ ...document, numbers: [] }, knowledge);
    expect(none).toContain(`data-pagefind-sort="number[content]" content="${Number.MAX_SAFE_INTEGER}"`);
  });
});

test.each([
  ['zh-Hant', 'zh'],
  ['ja', 'ja'],
  ['th-TH', 'th'],
  ['fr', 'und'],
])('a record in %s is cut into words as one in %s', (tag, lang) => {
  expect(toPagefindRecord({ ...document, language: readLanguage(tag) }, knowledge)).toMatch(
    new RegExp(`^<html lang="${lang}">`),
  );
});
