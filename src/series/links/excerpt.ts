import type { Language } from '../text/language.ts';

/** The words around a link, as they stand in the text that links. */
export interface Excerpt {
  /** Whether text was cut before it: shown as `[…]`. */
  cutBefore: boolean;
  before: string;
  /** The text of the link, shortened with `…` where it is longer than the limit; empty where the link is an image. */
  mark: string;
  after: string;
  /** Whether text was cut after it. */
  cutAfter: boolean;
}

/** Graphemes of context on each side, and of the link's own text. */
const limit = 100;

/** White space between words; not the one that keeps a number and its unit together. */
const gap = /[^\S\u00a0\u202f]/;
/** What belongs to the character before it. */
const joining = /[\p{M}\u200d]/u;

/** Latin text without combining marks, in which each code unit is a grapheme: no need to ask the segmenter. */
const plain = /^[ -~\u00a0-\u00a8\u00aa-\u00ad\u00af-\u02ff\u2010-\u2027\u2030\u20ac]*$/;

/**
 * Cuts the excerpt of a link out of its block: at most so many graphemes on each side, cut only between words, never
 * inside an umlaut or an emoji.
 *
 * @param start where the text of the link begins in the block, and `end` where it ends (UTF-16 units)
 */
export function makeExcerpt(block: string, start: number, end: number, language: Language): Excerpt {
  const segment = segmenterOf(language);
  const text = block.slice(start, end);
  const from = start + text.length - text.trimStart().length;
  const to = Math.max(from, start + text.trimEnd().length);
  const [head, mark, tail] = [block.slice(0, from), block.slice(from, to), block.slice(to)];
  const before = head.slice(firstCut(head, segment));
  const after = tail.slice(0, lastCut(tail, segment));
  const shown = mark.slice(0, lastCut(mark, segment) || limitFromStart(mark, segment));
  return {
    cutBefore: before.length < head.length,
    before: before.length < head.length ? before.trimStart() : before,
    mark: shown.length < mark.length ? `${shown.trimEnd()}…` : mark,
    after: after.length < tail.length ? after.trimEnd() : after,
    cutAfter: after.length < tail.length,
  };
}

/**
 * Shortens an excerpt to the words next to the link, for places with little room.
 *
 * @param words how many may stand before and after it together
 */
export function narrowExcerpt(excerpt: Excerpt, words: number): Excerpt {
  const before = excerpt.before.split(/(?<=[^\S\u00a0\u202f])/);
  const after = excerpt.after.split(/(?=[^\S\u00a0\u202f])/);
  const half = Math.ceil(words / 2);
  const kept = Math.max(half, words - after.length);
  const following = words - Math.min(kept, before.length);
  return {
    cutBefore: excerpt.cutBefore || before.length > kept,
    before: before.slice(-kept).join(''),
    mark: excerpt.mark,
    after: after.slice(0, following).join(''),
    cutAfter: excerpt.cutAfter || after.length > following,
  };
}

type Granularity = 'grapheme' | 'word';
type Segment = (granularity: Granularity, text: string) => Intl.Segments;

const segmenters = new Map<Language, Segment>();

function segmenterOf(language: Language): Segment {
  const made = segmenters.get(language) ?? createSegmenter(language);
  segmenters.set(language, made);
  return made;
}

function createSegmenter(language: Language): Segment {
  const made = {
    grapheme: new Intl.Segmenter(language, { granularity: 'grapheme' }),
    word: new Intl.Segmenter(language, { granularity: 'word' }),
  };
  return (granularity, text) => made[granularity].segment(text);
}

/** Where the first words of a text end, as many as the limit allows. */
function lastCut(text: string, segment: Segment): number {
  const reach = limitFromStart(text, segment);
  if (reach === text.length) return reach;
  for (let cut = reach; cut > 0; cut--) if (isGap(text, cut)) return cut;
  return segment('word', text).containing(reach)?.index ?? 0;
}

/** Where the last words of a text begin, as many as the limit allows. */
function firstCut(text: string, segment: Segment): number {
  const reach = limitFromEnd(text, segment);
  if (reach === 0) return 0;
  for (let cut = reach; cut < text.length; cut++) if (isGap(text, cut)) return cut;
  const word = segment('word', text).containing(reach);
  return !word || word.index === reach ? reach : word.index + word.segment.length;
}

/** Whether there is white space on one side of a place; a word with a hyphen or an apostrophe is one word. */
function isGap(text: string, index: number): boolean {
  return isSpace(text, index) || isSpace(text, index - 1);
}

/** Whether there is white space that bears no combining mark. */
function isSpace(text: string, index: number): boolean {
  return gap.test(text.charAt(index)) && !joining.test(text.charAt(index + 1));
}

function limitFromStart(text: string, segment: Segment): number {
  if (text.length <= limit) return text.length;
  if (plain.test(text.slice(0, limit + 1))) return limit;
  let count = 0;
  for (const { index } of segment('grapheme', text)) if (count++ === limit) return index;
  return text.length;
}

function limitFromEnd(text: string, segment: Segment): number {
  if (text.length <= limit) return 0;
  if (plain.test(text.slice(-limit - 1))) return text.length - limit;
  const graphemes = segment('grapheme', text);
  let index = text.length;
  for (let count = 0; count < limit && index > 0; count++)
    index = graphemes.containing(index - 1)?.index ?? 0;
  return index;
}
