import type { Language } from '../series/text/language.ts';

/** What is filtered by, as the search index names it. */
export const facets = ['kind', 'part', 'topic', 'author', 'year'] as const;

/** One of the filters. */
export type Facet = (typeof facets)[number];

const de = {
  locale: 'de-DE',
  open: 'Suche',
  title: 'Suche',
  results: 'Treffer',
  label: 'Wonach suchen Sie?',
  placeholder: (item: string) => `Stichwort oder „${item} 12“`,
  submit: 'Suchen',
  close: 'Schließen',
  shortcut: 'Taste /',
  asPage: 'Als Seite öffnen',
  hint: 'Pfeiltasten wählen, Eingabe öffnet, Esc schließt.',
  loading: 'Der Suchindex wird geladen …',
  found: ({ total, complete }: { total: number; complete: number }, query: string) => {
    if (total === 0) return query === '' ? 'Nichts gefunden.' : `Nichts gefunden für „${query}“.`;
    const all = `${total === 1 ? 'Ein Treffer' : `${total} Treffer`} ${query === '' ? 'mit diesen Filtern' : `für „${query}“`}`;
    if (complete === total) return all;
    return `${all}, ${complete === 0 ? 'keiner' : complete === 1 ? 'einer' : complete} mit allen Wörtern`;
  },
  without: (words: readonly string[]) => `ohne ${words.map((word) => `„${word}“`).join(', ')}`,
  reasons: { topic: 'Thema', part: 'Teil', author: 'Autor', keyword: 'Stichwort' },
  more: (n: number) => (n === 1 ? 'Noch einen Treffer zeigen' : `Weitere zeigen (noch ${n})`),
  sections: 'Fundstellen',
  nothingFiltered: 'Mit diesen Filtern bleibt nichts übrig.',
  withoutFilters: 'Filter aufheben',
  suggest: 'Meinten Sie',
  elsewhere: 'Weiter führen auch',
  notLoaded: 'Die Suche ließ sich nicht laden. Die Eingabetaste versucht es noch einmal.',
  failed: 'Der Suchindex ließ sich nicht laden. Vielleicht fehlt gerade die Verbindung.',
  failedInDevelopment: 'Hier fehlt noch ein Suchindex. Er entsteht mit dem ersten Build.',
  retry: 'Noch einmal versuchen',
  development: 'Entwicklungsmodus: Die Suche benutzt den Index des letzten Builds.',
  filters: 'Filter',
  all: 'alle',
  sort: 'Reihenfolge',
  sorts: { relevance: 'nach Relevanz', date: 'neueste zuerst', number: 'nach Nummern' },
  facets: { kind: 'Art', part: 'Teil', topic: 'Thema', author: 'Autor', year: 'Jahr' },
  kinds: {
    essay: 'Essay',
    term: 'Begriff',
    conversation: 'Gespräch',
    path: 'Leseweg',
    topic: 'Thema',
    author: 'Autor',
  },
  conversationOnTitle: (title: string, page: number) =>
    `Gespräch zu „${title}“${page > 1 ? `, Seite ${page}` : ''}`,
  parameters: {
    kind: 'art',
    part: 'teil',
    topic: 'thema',
    author: 'autor',
    year: 'jahr',
    sort: 'sortierung',
  },
  highlighted: (n: number, query: string) =>
    `${n === 1 ? 'Eine Fundstelle' : `${n} Fundstellen`} für „${query}“ hervorgehoben`,
  hitOf: (n: number, total: number) => `Fundstelle ${n} von ${total}`,
  highlightOff: 'Hervorhebung ausschalten',
  nextHit: 'Nächste Fundstelle',
  previousHit: 'Vorige Fundstelle',
  topics: 'Themen',
  newest: 'Neu',
  withoutScript:
    'Die Suche läuft in Ihrem Browser und braucht dafür JavaScript, das hier abgeschaltet ist. Alle Texte stehen auch in diesen Verzeichnissen:',
};

/** Everything the search says. Apart from the other messages, since it is all that the search sends to the browser. */
export type SearchMessages = typeof de;

const en: SearchMessages = {
  locale: 'en-GB',
  open: 'Search',
  title: 'Search',
  results: 'Results',
  label: 'What are you looking for?',
  placeholder: (item) => `A word, or “${item} 12”`,
  submit: 'Search',
  close: 'Close',
  shortcut: 'Key /',
  asPage: 'Open as a page',
  hint: 'Arrow keys choose, Enter opens, Esc closes.',
  loading: 'Loading the search index …',
  found: ({ total, complete }, query) => {
    if (total === 0) return query === '' ? 'Nothing found.' : `Nothing found for “${query}”.`;
    const all = `${total === 1 ? 'One result' : `${total} results`} ${query === '' ? 'with these filters' : `for “${query}”`}`;
    if (complete === total) return all;
    return `${all}, ${complete === 0 ? 'none' : complete === 1 ? 'one' : complete} with all words`;
  },
  without: (words) => `without ${words.map((word) => `“${word}”`).join(', ')}`,
  reasons: { topic: 'Topic', part: 'Part', author: 'Author', keyword: 'Keyword' },
  more: (n) => (n === 1 ? 'Show one more' : `Show more (${n} left)`),
  sections: 'Passages',
  nothingFiltered: 'Nothing is left with these filters.',
  withoutFilters: 'Clear the filters',
  suggest: 'Did you mean',
  elsewhere: 'These may lead on',
  notLoaded: 'The search could not be loaded. Press Enter to try again.',
  failed: 'The search index could not be loaded. You may be offline.',
  failedInDevelopment: 'There is no search index yet. The first build makes it.',
  retry: 'Try again',
  development: 'Development mode: the search uses the index of the last build.',
  filters: 'Filters',
  all: 'all',
  sort: 'Order',
  sorts: { relevance: 'by relevance', date: 'newest first', number: 'by number' },
  facets: { kind: 'Kind', part: 'Part', topic: 'Topic', author: 'Author', year: 'Year' },
  kinds: {
    essay: 'Essay',
    term: 'Term',
    conversation: 'Conversation',
    path: 'Path',
    topic: 'Topic',
    author: 'Author',
  },
  conversationOnTitle: (title, page) => `Conversation on “${title}”${page > 1 ? `, page ${page}` : ''}`,
  parameters: { kind: 'kind', part: 'part', topic: 'topic', author: 'author', year: 'year', sort: 'sort' },
  highlighted: (n, query) => `${n === 1 ? 'One passage' : `${n} passages`} for “${query}” highlighted`,
  hitOf: (n, total) => `Passage ${n} of ${total}`,
  highlightOff: 'Turn highlighting off',
  nextHit: 'Next passage',
  previousHit: 'Previous passage',
  topics: 'Topics',
  newest: 'New',
  withoutScript:
    'Search runs in your browser and needs JavaScript, which is switched off here. Every text is also listed in these places:',
};

/** What the search says, by language. */
export const searchMessages: Readonly<Record<Language, SearchMessages>> = { de, en };
