import { matches } from '../query/query.ts';
import type { Fragment, FragmentAnchor } from './pagefind-types.ts';

/** A stretch of text; `hit` where it is what was searched for. */
export interface ExcerptPiece {
  text: string;
  hit: boolean;
}

/** A place in a page that answers a query. */
export interface FoundPassage {
  /** Id of the section; nothing for what stands before the first. */
  anchor: string | undefined;
  title: string;
  excerpt: readonly ExcerptPiece[];
}

/** Words of an excerpt. */
const length = 28;

/**
 * The places of a page that answer a query: the best one, and the best of its sections, in the order of the text.
 * Where a word of the query was found only as part of a compound, Pagefind names no place, and the text is searched.
 *
 * @param queried the words of the query, folded
 */
export function readPassages(
  { content, locations, anchors, meta }: Pick<Fragment, 'content' | 'locations' | 'anchors' | 'meta'>,
  queried: readonly string[],
  most = 3,
): { best: readonly ExcerptPiece[]; passages: readonly FoundPassage[] } {
  const words = content.split(' ');
  const missing = queried.filter((each) => !locations.some((at) => matches(words[at] ?? '', each)));
  const hits = new Set(locations);
  words.forEach((word, at) => {
    if (missing.some((each) => matches(word, each))) hits.add(at);
  });
  const sections = sectionsOf(anchors, words.length, meta.title ?? '');
  const found = sections.flatMap((section) => {
    const own = [...hits].filter((at) => section.from <= at && at < section.to).sort((a, b) => a - b);
    return own.length === 0 ? [] : [{ ...section, best: densest(own, words, queried) }];
  });
  const [first] = found.toSorted((a, b) => b.best.score - a.best.score || a.from - b.from);
  return {
    best: excerpt(words, hits, first?.best.at ?? 0, {
      from: first?.from ?? 0,
      to: first?.to ?? words.length,
    }),
    passages: found
      // The text of an item is all there is on its page.
      .filter(({ anchor, title }) => anchor !== undefined && title.replace(/\s/g, ' ') !== meta.title)
      .toSorted((a, b) => b.best.score - a.best.score || a.from - b.from)
      .slice(0, most)
      .sort((a, b) => a.from - b.from)
      .map((section) => ({
        anchor: section.anchor,
        title: section.title,
        excerpt: excerpt(words, hits, section.best.at, textOf(section)),
      })),
  };
}

interface FragmentSection {
  anchor: string | undefined;
  title: string;
  /** First word, and the first behind it. */
  from: number;
  to: number;
}

/** Headings begin a section, and whatever bears a title of its own. */
function sectionsOf(anchors: readonly FragmentAnchor[], end: number, title: string): FragmentSection[] {
  const starts = anchors
    .filter((each) => each.title || (/^h[2-6]$/.test(each.element) && each.text))
    .toSorted((a, b) => a.location - b.location)
    .map((each) => ({ anchor: each.id, title: each.title ?? each.text ?? '', from: each.location }));
  const all = [{ anchor: undefined, title, from: 0 }, ...starts];
  return all.map((start, index) => ({ ...start, to: all[index + 1]?.from ?? end }));
}

/** A section without its title, which stands above its excerpt already; unless the title is all there is. */
function textOf({ anchor, title, from, to }: FragmentSection): Pick<FragmentSection, 'from' | 'to'> {
  const start = anchor === undefined ? from : from + title.split(/\s+/).length;
  return { from: start < to ? start : from, to };
}

/** The hit whose neighbourhood answers most words of the query. */
function densest(own: readonly number[], words: readonly string[], queried: readonly string[]) {
  let best = { at: own[0] ?? 0, score: 0 };
  for (const at of own) {
    const near = own.filter((each) => each >= at && each < at + length);
    const answered = queried.filter((each) => near.some((hit) => matches(words[hit] ?? '', each)));
    const score = 10 * answered.length + Math.min(near.length, 9);
    if (score > best.score) best = { at, score };
  }
  return best;
}

function excerpt(
  words: readonly string[],
  hits: ReadonlySet<number>,
  at: number,
  { from, to }: Pick<FragmentSection, 'from' | 'to'>,
): ExcerptPiece[] {
  const start = Math.max(from, Math.min(at - 6, to - length));
  const end = Math.min(to, start + length);
  const pieces: ExcerptPiece[] = start > from ? [{ text: '… ', hit: false }] : [];
  for (let index = start; index < end; index++) {
    const [, before = '', core = '', after = ''] =
      /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(words[index] ?? '') ?? [];
    const gap = index + 1 < end ? ' ' : '';
    if (hits.has(index)) append(pieces, [before, false], [core, true], [after + gap, false]);
    else append(pieces, [before + core + after + gap, false]);
  }
  if (end < to) append(pieces, [' …', false]);
  return pieces;
}

function append(pieces: ExcerptPiece[], ...more: readonly (readonly [text: string, hit: boolean])[]): void {
  for (const [text, hit] of more) {
    const last = pieces.at(-1);
    if (text === '') continue;
    if (last && last.hit === hit) last.text += text;
    else pieces.push({ text, hit });
  }
}
