import type { SearchLanguage } from '../../series/languages/search-language.ts';
import { encodeSigns } from '../../series/search/sign-words.ts';
import { formsOf, spellingsOf, stemOf, withoutMarks } from '../../series/search/word-forms.ts';
import type { QueryTerm } from '../query/terms.ts';
import { hasOwnLetters } from './open-pagefind.ts';
import type { Pagefind, PagefindResponse } from './pagefind-types.ts';

/**
 * How a document holds a word: as it is typed, in another form, as the beginning of a longer word, as a later part of one,
 * or another word that begins like it.
 */
export type MatchKind = 'exact' | 'form' | 'longer' | 'part' | 'akin';

/** What is known of a word in a document. */
export interface WordMatch {
  kind: MatchKind;
  /** How much the text is about it (BM25); 0 where only fields beside the text hold it. */
  score: number;
  /** The fields beside the text that hold it, or a longer word that begins with it. */
  fields: ReadonlySet<string>;
}

/** What the index holds of a word, by id of the document. */
export type WordMatches = ReadonlyMap<string, WordMatch>;

/** The words of the index. */
interface WordIndex {
  find: (term: QueryTerm) => Promise<WordMatches>;
  /** Ids of the documents that hold a word exactly as it is given. */
  findExactly: (word: string) => Promise<ReadonlySet<string>>;
}

/** The shortest stem of a longer word that other words may begin with. */
const shortestStem = 4;

/** The fields that hold parts of compounds alone. */
const ofParts: ReadonlySet<string> = new Set(['parts', 'titleParts']);

/** Stands behind a word that no text holds; see `findBeginning`. */
const nowhere = 'ꙮꙮ';

/** Makes the index of words of an index of Pagefind's, which knows words as they are written and no stems. */
export function createWordIndex(pagefind: Pagefind, language: SearchLanguage): WordIndex {
  return { find, findExactly };

  async function find(term: QueryTerm): Promise<WordMatches> {
    if (term.kind === 'phrase') return collect({ exact: [await searchExactly(term.folded)] });
    if (term.kind === 'signs') {
      const word = encodeSigns(term.folded);
      const exact = [await searchExactly(word)];
      return collect({ exact, longer: [await findBeginning(word, exact)] }, await findAbout(term));
    }
    for (const spelling of spellingsOf(term.folded, language)) {
      const found = await findForms(spelling);
      if (found.size > 0) return found;
    }
    if (!hasOwnLetters(language)) return new Map();
    // A reader without these letters on the keyboard, or in a hurry.
    await pagefind.options({ exactDiacritics: false });
    const found = await findForms(withoutMarks(term.folded));
    await pagefind.options({ exactDiacritics: true });
    return found;
  }

  async function findForms(word: string): Promise<WordMatches> {
    const stem = stemOf(word, language);
    const exact = [await searchExactly(word)];
    const longer = [await findBeginning(word, exact)];
    const akin = stem !== word && stem.length >= shortestStem ? [await findStem(stem)] : [];
    // Its forms begin with the stem: there is none to look for where that finds nothing else.
    const held = new Set(exact.flatMap(({ results }) => results.map(({ id }) => id)));
    const others = [...longer, ...akin].flatMap(({ results }) => results).some(({ id }) => !held.has(id));
    const isShort = stem.length < shortestStem;
    const forms = others || isShort ? [...formsOf(word, language)].filter((form) => form !== word) : [];
    const form = await Promise.all(forms.map(searchExactly));
    return collect({ exact, form, longer, akin });
  }

  async function findExactly(word: string): Promise<ReadonlySet<string>> {
    return new Set((await searchExactly(word)).results.map(({ id }) => id));
  }

  function searchExactly(words: string): Promise<PagefindResponse> {
    return pagefind.search(`"${words}"`);
  }

  async function findStem(stem: string): Promise<PagefindResponse> {
    return findBeginning(stem, [await searchExactly(stem)]);
  }

  /** How much texts are about what a word with signs begins with, which stands beside it in the index. */
  async function findAbout({ parts: [first] }: QueryTerm): Promise<ReadonlyMap<string, number>> {
    const { results } = first === undefined ? { results: [] } : await pagefind.search(first);
    return new Map(results.map(({ id, score }) => [id, score]));
  }

  /**
   * What begins with a word. Where nothing does, Pagefind gives what it holds of the longest word that this one begins
   * with: it gives the same for a word that no text can hold.
   *
   * @param known what was found that begins with it
   */
  async function findBeginning(word: string, known: readonly PagefindResponse[]): Promise<PagefindResponse> {
    if (known.some(({ results }) => results.length > 0)) return pagefind.search(word);
    const [found, guess] = await Promise.all([pagefind.search(word), pagefind.search(word + nowhere)]);
    return fingerprint(found) === fingerprint(guess) ? { ...found, results: [] } : found;
  }
}

/**
 * Brings together what the searches for one word found, best first.
 *
 * @param about how much texts are about a word that only stands beside them
 */
function collect(
  found: Partial<Record<Exclude<MatchKind, 'part'>, readonly PagefindResponse[]>>,
  about: ReadonlyMap<string, number> = new Map(),
) {
  const matches = new Map<string, WordMatch & { fields: Set<string> }>();
  const inText = new Set<string>();
  for (const kind of ['exact', 'form', 'longer', 'akin'] as const) {
    const results = (found[kind] ?? []).flatMap((response) => response.results);
    for (const { id, score, words, matchedMetaFields = [] } of results) {
      const match = matches.get(id) ?? { kind, score: about.get(id) ?? 0, fields: new Set() };
      matches.set(id, match);
      for (const field of matchedMetaFields) match.fields.add(field);
      if (words.length > 0 && kind === match.kind) inText.add(id);
      // The score of an exact search says nothing.
      if (words.length > 0 && (kind === 'longer' || kind === 'akin'))
        match.score = Math.max(match.score, score);
    }
  }
  // What only the parts of its compounds hold.
  for (const [id, match] of matches)
    if (!inText.has(id) && [...match.fields].every((field) => ofParts.has(field))) match.kind = 'part';
  return matches;
}

function fingerprint({ results }: PagefindResponse): string {
  return JSON.stringify(results.map(({ id, words }) => [id, words]).sort());
}
