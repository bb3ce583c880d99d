import { blockBorder } from '../../series/search/block-border.ts';
import type { TextMatch } from '../query/text-matches.ts';
import type { Fragment } from './pagefind-types.ts';

/** A stretch of text; `hit` where it is what was searched for. */
export interface ExcerptPiece {
  text: string;
  hit: boolean;
}

/** A place in a page that answers a query. */
export interface FoundPassage {
  /** Id of the section. */
  anchor: string;
  title: readonly ExcerptPiece[];
  excerpt: readonly ExcerptPiece[];
}

/** What is shown of a document. */
interface Excerpts {
  /** From what stands before the first heading; how it begins, where nothing was found there. */
  lead: readonly ExcerptPiece[];
  /** The best sections, in the order of the text. */
  passages: readonly FoundPassage[];
  /** Terms of the query that the text holds, counted from 0. */
  found: ReadonlySet<number>;
}

/** What holds the words of a text that a query means. */
type MatchText = (text: string, akin?: ReadonlySet<number>) => TextMatch[];

/** Words of an excerpt, and how many of them stand before the first that was found. */
const length = { all: 28, before: 6 };

/**
 * The places of a document that answer a query. Looks at each word once, however often a text repeats it.
 *
 * @param match finds what the query means
 */
export function readExcerpts(
  { content, anchors }: Pick<Fragment, 'content' | 'anchors'>,
  match: MatchText,
  { terms, most = 3 }: { terms: number; most?: number },
): Excerpts {
  const words = content.split(' ');
  const { hits, found } = findHits(words, match, terms);
  const sections = sectionsOf(anchors, words.length, hits).map((section) => ({
    ...section,
    best: densest(section.hits),
  }));
  const leads = sections.filter(({ title }) => title === undefined);
  const [lead = leads[0]] = leads.filter(({ best }) => best.score > 0).sort(byScore);
  const titled = sections.flatMap(({ title, ...section }) =>
    title !== undefined && section.best.score > 0 ? [{ title, ...section }] : [],
  );
  return {
    lead: lead ? excerpt(words, hits, lead.best.at ?? lead.from, lead) : [],
    passages: titled
      .sort(byScore)
      .slice(0, most)
      .sort((a, b) => a.from - b.from)
      .map(({ anchor, title, best, ...section }) => ({
        anchor,
        title: markPieces(title, match(title)),
        excerpt: excerpt(words, hits, best.at ?? section.from, withoutTitle(section, words)),
      })),
    found,
  };
}

/** Matches by the word they stand in, counted from 0. */
type Hits = ReadonlyMap<number, readonly TextMatch[]>;

interface FragmentSection {
  anchor: string;
  /** Nothing for what stands before the first heading. */
  title: string | undefined;
  /** First word, and the first behind it. */
  from: number;
  to: number;
  hits: readonly (readonly [at: number, matches: readonly TextMatch[]])[];
}

/** Words that are only akin to a term count where the text does not hold the term itself. */
function findHits(words: readonly string[], match: MatchText, terms: number) {
  const strict = collectHits(words, match);
  const all = Array.from({ length: terms }, (_, term) => term);
  const missing = new Set(all.filter((term) => !strict.found.has(term)));
  return missing.size === 0 ? strict : collectHits(words, (word) => match(word, missing));
}

function collectHits(words: readonly string[], match: MatchText) {
  const hits = new Map<number, readonly TextMatch[]>();
  const found = new Set<number>();
  words.forEach((word, at) => {
    const matches = match(word);
    if (matches.length > 0) hits.set(at, matches);
    for (const { term } of matches) found.add(term);
  });
  return { hits, found };
}

/** Every anchor begins a section; what stands before the first belongs to none. */
function sectionsOf(anchors: Fragment['anchors'], end: number, hits: Hits): FragmentSection[] {
  const starts = anchors.toSorted((a, b) => a.location - b.location);
  const all = [...hits];
  let next = 0;
  return starts.map(({ id, title, location }, index) => {
    const to = starts[index + 1]?.location ?? end;
    const first = next;
    while (next < all.length && (all[next]?.[0] ?? 0) < to) next++;
    return { anchor: id, title, from: location, to, hits: all.slice(first, next) };
  });
}

/** The first of the words in whose neighbourhood most terms stand, and most often. */
function densest(hits: FragmentSection['hits']): { at: number | undefined; score: number } {
  const counts = new Map<number, number>();
  let best: { at: number | undefined; score: number } = { at: undefined, score: 0 };
  let end = 0;
  hits.forEach(([at, matches], start) => {
    for (; end < hits.length && (hits[end]?.[0] ?? 0) < at + length.all - length.before; end++)
      for (const { term } of hits[end]?.[1] ?? []) counts.set(term, (counts.get(term) ?? 0) + 1);
    const score = 10 * counts.size + Math.min(end - start, 9);
    if (score > best.score) best = { at, score };
    for (const { term } of matches) {
      const count = (counts.get(term) ?? 0) - 1;
      if (count > 0) counts.set(term, count);
      else counts.delete(term);
    }
  });
  return best;
}

/** A section without its title, which stands above its excerpt already; unless the title is all there is. */
function withoutTitle({ from, to }: Pick<FragmentSection, 'from' | 'to'>, words: readonly string[]) {
  const border = words.indexOf(blockBorder, from);
  return { from: border < 0 || border + 1 >= to ? from : border + 1, to };
}

/** Keeps to whole blocks where it can: begins at a border near the place, and shows borders within as a sign. */
function excerpt(
  words: readonly string[],
  hits: Hits,
  at: number,
  { from, to }: Pick<FragmentSection, 'from' | 'to'>,
): ExcerptPiece[] {
  const earliest = Math.max(from, Math.min(at, to - 1) - length.before, 0);
  const border = words.slice(earliest, at).lastIndexOf(blockBorder);
  const start = border < 0 ? Math.max(from, Math.min(earliest, to - length.all)) : earliest + border + 1;
  const end = Math.min(to, start + length.all);
  const isWhole = start === from || words[start - 1] === blockBorder;
  const pieces: ExcerptPiece[] = isWhole ? [] : [{ text: '… ', hit: false }];
  for (let index = start; index < end; index++) {
    const word = words[index] ?? '';
    const gap = index + 1 < end ? ' ' : '';
    if (word === blockBorder) append(pieces, index + 1 < end ? `· ` : '', false);
    else appendWord(pieces, word, hits.get(index) ?? []);
    if (word !== blockBorder) append(pieces, gap, false);
  }
  if (end < to) append(pieces, ' …', false);
  return pieces;
}

/** A text with its matches marked. */
export function markPieces(text: string, matches: readonly TextMatch[]): ExcerptPiece[] {
  const pieces: ExcerptPiece[] = [];
  appendWord(pieces, text, matches);
  return pieces;
}

function appendWord(pieces: ExcerptPiece[], word: string, matches: readonly TextMatch[]): void {
  let at = 0;
  for (const { start, end } of matches) {
    append(pieces, word.slice(at, start), false);
    append(pieces, word.slice(start, end), true);
    at = end;
  }
  append(pieces, word.slice(at), false);
}

function append(pieces: ExcerptPiece[], text: string, hit: boolean): void {
  const last = pieces.at(-1);
  if (text === '') return;
  if (last && last.hit === hit) last.text += text;
  else pieces.push({ text, hit });
}

function byScore(
  a: { from: number; best: { score: number } },
  b: { from: number; best: { score: number } },
): number {
  return b.best.score - a.best.score || a.from - b.from;
}
