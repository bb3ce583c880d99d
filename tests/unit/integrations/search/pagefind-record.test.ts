import { describe, expect, test } from 'vitest';
import { toPagefindRecord } from '../../../../src/integrations/search/pagefind-record.ts';
import { createSplitter } from '../../../../src/series/search/compound-splitter.ts';
import { type SearchDocument, textOf } from '../../../../src/series/search/search-document.ts';
import { countWordFrequencies } from '../../../../src/series/search/word-frequencies.ts';

const section = { anchor: undefined, title: undefined, depth: undefined, weight: undefined, blocks: [] };
const document: SearchDocument = {
  ...{ kind: 'essay', kindName: 'Essay', language: 'de', path: '/essays/a/', fragment: undefined },
  ...{
    title: 'Ein „Titel“ & <mehr>',
    numbers: [12, 3],
    date: '2026-03-12',
    keywords: [],
    names: ['Ada', 'Bob'],
  },
  filters: { part: ['Der Anfang'], topic: [], author: ['Ada', 'Bob'], year: ['2026'] },
  sections: [
    { ...section, anchor: 'thesis', title: 'These 12', weight: 0.3, blocks: ['Es gibt das Gespräch.'] },
    {
      ...section,
      title: 'Ein „Titel“ & <mehr>',
      depth: 1,
      blocks: ['Der Kunde und das <b>Kundengespräch</b>.'],
    },
    { ...section, anchor: 'eins', title: 'Eins', depth: 2, blocks: ['Viele Kunden.'] },
  ],
};
const record = toPagefindRecord(document, createSplitter(countWordFrequencies([textOf(document)])));

describe('what Pagefind reads of a document', () => {
  test('is its sections: headings with their ids, and what has a title with its id and weight', () => {
    expect(record).toContain(
      '<div data-pagefind-weight="0.3" id="thesis" data-pagefind-title="These 12"><p>Es gibt das Gespräch.</p></div>',
    );
    expect(record).toContain('<h1>Ein „Titel“ &#x26; &#x3C;mehr></h1><p>Der Kunde und das &#x3C;b>');
    expect(record).toContain('<div><h2 id="eins">Eins</h2><p>Viele Kunden.</p></div>');
  });

  test('is also what its text does not say', () => {
    expect(record).toMatch(/^<html lang="de"><body data-pagefind-body="">/);
    expect(record).toContain('data-pagefind-meta="title[content]" content="Ein „Titel“ &#x26; <mehr>"');
    expect(record).toContain('data-pagefind-meta="names[content]" content="Ada Bob"');
    expect(record).toContain('data-pagefind-sort="number[content]" content="12"');
    expect(record.match(/data-pagefind-filter="number\[content\]"/g)).toHaveLength(2);
    expect(record.match(/data-pagefind-filter="author\[content\]"/g)).toHaveLength(2);
    expect(record).toContain('data-pagefind-filter="kind[content]" content="Essay"');
  });

  test('holds the parts of compounds that do not begin them', () => {
    expect(record).toContain('data-pagefind-meta="parts[content]" content="gespräch"');
  });

  test('sorts what is about no item behind everything that is', () => {
    const none = toPagefindRecord({ ...document, numbers: [] }, () => []);
    expect(none).toContain(`data-pagefind-sort="number[content]" content="${Number.MAX_SAFE_INTEGER}"`);
  });
});
