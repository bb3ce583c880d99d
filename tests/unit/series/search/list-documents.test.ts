import { describe, expect, test } from 'vitest';
import {
  type Essay,
  essaySchema,
  type FreePage,
  pageSchema,
  type Term,
  termSchema,
} from '../../../../src/series/model/entry.ts';
import { seriesSchema } from '../../../../src/series/model/series.ts';
import { subjectKey } from '../../../../src/series/model/target.ts';
import { listSearchDocuments } from '../../../../src/series/search/list-documents.ts';
import type { SearchSources, SearchWords } from '../../../../src/series/search/search-document.ts';
import type { Language } from '../../../../src/series/text/language.ts';
import { addresses, bodyOf, bothLanguages } from '../sample.ts';

const text = (word: string) => ({ de: `${word} (de)`, en: `${word} (en)` });
const series = seriesSchema(bothLanguages).parse({
  ...{ id: 'sample', title: 'Sample', tagline: text('Tagline'), description: text('Description') },
  ...{ languages: bothLanguages, site: 'https://example.org' },
  source: {
    title: 'Source',
    authors: ['Ada'],
    year: 1999,
    url: 'https://source.example',
    rights: text('Rights'),
  },
  item: {
    singular: { de: 'These', en: 'Thesis' },
    plural: text('Theses'),
    segment: { de: 'thesen', en: 'theses' },
  },
  parts: [{ from: 1, to: 9, title: text('Part'), summary: text('Summary') }],
  tags: { web: { de: 'Netz', en: 'Web' } },
  licence: { name: 'CC BY 4.0', url: 'https://licence.example' },
});
const heading = { depth: 2, id: 'eins', text: 'Eins' };
const translation = <Meta>(language: Language, meta: Meta) => ({
  ...{ language, file: `a/${language}.mdx`, digest: '', meta },
  body: {
    ...bodyOf([]),
    passages: [
      { heading: undefined, blocks: ['Vorweg.'] },
      { heading, blocks: ['Darunter.'] },
    ],
  },
});
const essayMeta = (title: string) =>
  essaySchema.parse({
    ...{
      title,
      standfirst: 'Kurz.',
      date: '2026-03-12',
      theses: [3, 2],
      authors: ['ada'],
      tags: ['web', 'neu'],
    },
  });
const essay: Essay = {
  ...{ kind: 'essay', id: 'markt' },
  translations: [translation('de', essayMeta('Markt')), translation('en', essayMeta('Market'))],
};
const german: Essay = {
  kind: 'essay',
  id: 'nur',
  translations: [translation('de', essayMeta('Nur deutsch'))],
};
const term: Term = {
  ...{ kind: 'term', id: 'wort' },
  translations: [
    translation('de', termSchema.parse({ title: 'Wort', definition: 'Ein Wort.', date: '2025-01-01' })),
  ],
};
const imprint: FreePage = {
  ...{ kind: 'page', id: 'impressum' },
  translations: [translation('de', pageSchema.parse({ title: 'Impressum' }))],
};
const words: SearchWords = {
  kinds: {
    ...{ essay: 'Essay', term: 'Begriff', page: 'Seite', conversation: 'Gespräch' },
    ...{ path: 'Leseweg', topic: 'Thema', author: 'Autor' },
  },
  conversationOnTitle: (title, page) => `Gespräch zu ${title}, ${page}`,
  essays: (count) => `${count} Essays`,
};
const sources: SearchSources = {
  ...{ series, addresses, terms: [term], essays: [essay, german], pages: [imprint] },
  items: [2, 3].map((number) => ({ number, gist: text(`Gist ${number}`), keywords: { de: ['Schlagwort'] } })),
  authors: [{ id: 'ada', name: text('Ada'), bio: text('Bio'), kind: 'person' }],
  ...{ paths: [], tags: [], conversationOn: () => [], wordsIn: () => words },
};
const list = (changes: Partial<SearchSources> = {}) => listSearchDocuments({ ...sources, ...changes });
const find = (path: string, changes: Partial<SearchSources> = {}) =>
  list(changes).filter((document) => document.path === path);

describe('what can be found', () => {
  test('is each item, essay, term and page, in the languages it is written in', () => {
    expect(list().map(({ path, language }) => `${language} ${path}`)).toEqual([
      ...['de /thesen/2/', 'de /thesen/3/', 'de /essays/markt/', 'de /essays/nur/', 'de /begriffe/wort/'],
      ...['de /impressum/', 'de /autoren/ada/'],
      ...['en /en/theses/2/', 'en /en/theses/3/', 'en /en/essays/markt/', 'en /en/autoren/ada/'],
    ]);
  });

  test('is an item by its gist, its number and its keywords in that language', () => {
    expect(find('/thesen/2/')).toMatchObject([
      {
        ...{ kind: 'thesis', kindName: 'These', title: 'These 2', numbers: [2], date: '1999-01-01' },
        ...{ keywords: ['Schlagwort'], filters: { part: ['Part (de)'], topic: [], author: [], year: [] } },
        sections: [{ anchor: 'thesis', title: undefined, weight: undefined, blocks: ['Gist 2 (de)'] }],
      },
    ]);
    expect(find('/en/theses/2/')[0]?.keywords).toEqual([]);
    const [both] = find('/en/theses/2/', { items: [{ number: 2, gist: text('Gist'), keywords: ['word'] }] });
    expect(both?.keywords).toEqual(['word']);
  });

  test('is an essay with its item above it, its title, its summary and its sections', () => {
    expect(find('/essays/markt/')).toMatchObject([
      {
        ...{ kind: 'essay', title: 'Markt', fragment: undefined, numbers: [3, 2], date: '2026-03-12' },
        filters: { part: ['Part (de)'], topic: ['Netz', 'neu'], author: ['Ada (de)'], year: ['2026'] },
        sections: [
          { anchor: 'thesis', title: 'These\u00a03', weight: 0.3, blocks: ['Gist 3 (de)'] },
          { anchor: undefined, title: undefined, blocks: ['Kurz.', 'Vorweg.'] },
          { anchor: 'eins', title: 'Eins', isHeading: true, blocks: ['Darunter.'] },
        ],
      },
    ]);
  });

  test('is a term with its definition', () => {
    expect(find('/begriffe/wort/')).toMatchObject([
      { kindName: 'Begriff', title: 'Wort', numbers: [], filters: { year: ['2025'] } },
    ]);
    expect(find('/begriffe/wort/')[0]?.sections[0]?.blocks).toEqual(['Ein Wort.', 'Vorweg.']);
  });

  test('is a free page by the day of its last change, else by that of its text, else by that of the source', () => {
    const dateOf = (more: object) => {
      const meta = pageSchema.parse({ title: 'Impressum', ...more });
      const page: FreePage = { ...imprint, translations: [translation('de', meta)] };
      return find('/impressum/', { pages: [page] })[0]?.date;
    };
    expect(dateOf({ date: '2026-01-01', updated: '2026-02-01' })).toBe('2026-02-01');
    expect(dateOf({ date: '2026-01-01' })).toBe('2026-01-01');
    expect(dateOf({})).toBe('1999-01-01');
  });

  test('is a topic with all its texts, also those that are not translated', () => {
    expect(find('/en/themen/web/', { tags: ['web'] })).toMatchObject([
      { sections: [{ blocks: ['2 Essays'] }] },
    ]);
  });

  test('is what leads to texts: a path by its summary, a topic and an author by what they have', () => {
    const path = { id: 'weg', slug: {}, title: text('Weg'), summary: text('Kurzer Weg'), steps: [] };
    expect(find('/lesewege/weg/', { paths: [path] })).toMatchObject([
      { kind: 'path', kindName: 'Leseweg', title: 'Weg (de)', sections: [{ blocks: ['Kurzer Weg (de)'] }] },
    ]);
    expect(find('/themen/web/', { tags: ['web'] })).toMatchObject([
      {
        ...{ kind: 'topic', title: 'Netz', filters: { topic: ['Netz'] } },
        sections: [{ blocks: ['2 Essays'] }],
      },
    ]);
    expect(find('/autoren/ada/')).toMatchObject([
      {
        ...{ kind: 'author', title: 'Ada (de)', filters: { author: ['Ada (de)'] } },
        sections: [{ blocks: ['Bio (de)', '2 Essays'] }],
      },
    ]);
  });

  test('is what was said about a page, for each page of it, each contribution with who said it and when', () => {
    const said = (id: string, day: string, who?: string, title?: string) => ({
      ...{ anchor: `r-${id}`, who, title, day, date: `am ${day}`, text: `Text ${id}` },
    });
    const pages = [
      {
        page: { kind: 'essay', id: 'markt' } as const,
        contributions: [said('a', '2026-04-01', 'bob'), said('b', '2025-05-01')],
      },
      { page: { kind: 'page-conversation', of: essay, page: 2 } as const, contributions: [] },
      {
        page: { kind: 'page-conversation', of: essay, page: 3 } as const,
        contributions: [said('c', '2026-06-01', 'anderswo.example', 'Titel')],
      },
    ];
    const documents = list({
      conversationOn: (subject, language) =>
        subjectKey(subject) === 'essay:markt' && language === 'de' ? pages : [],
    }).filter(({ kind }) => kind === 'conversation');
    expect(documents).toMatchObject([
      {
        ...{ path: '/essays/markt/', fragment: 'conversation', title: 'Gespräch zu Markt, 1' },
        ...{ date: '2026-06-01', numbers: [], kindName: 'Gespräch' },
        filters: { topic: ['Netz', 'neu'], author: [], year: ['2025', '2026'] },
        sections: [
          {
            anchor: 'r-a',
            title: 'bob, am 2026-04-01',
            isHeading: false,
            weight: 0.4,
            blocks: ['bob', 'Text a'],
          },
          { anchor: 'r-b', title: 'Gespräch, am 2025-05-01', blocks: ['Text b'] },
        ],
      },
      {
        ...{ path: '/essays/markt/gespraech/3/', fragment: undefined, title: 'Gespräch zu Markt, 3' },
        sections: [{ blocks: ['anderswo.example', 'Titel', 'Text c'] }],
      },
    ]);
  });

  test('is what was said about items, terms and the whole series, too', () => {
    const contributions = [
      { anchor: 'r-a', who: 'a', title: undefined, day: '2026-04-01', date: '', text: 'x' },
    ];
    const documents = list({ conversationOn: (subject) => [{ page: subject, contributions }] });
    const found = documents.filter(({ kind, language }) => kind === 'conversation' && language === 'de');
    expect(found.map(({ path, title }) => `${path} ${title}`)).toEqual([
      '/thesen/2/ Gespräch zu These 2, 1',
      '/thesen/3/ Gespräch zu These 3, 1',
      '/essays/markt/ Gespräch zu Markt, 1',
      '/essays/nur/ Gespräch zu Nur deutsch, 1',
      '/begriffe/wort/ Gespräch zu Wort, 1',
      expect.stringMatching(/^\/ Gespräch zu /),
    ]);
  });
});
