import type { Language } from './language.ts';

/** The words around a link, as they stand in the text that links. */
export interface Excerpt {
  /** Whether text was cut before it: shown as `[…]`. */
  cutBefore: boolean;
  before: string;
  /** The text of the link, shortened with `…` where it is longer than the limit. */
  mark: string;
  after: string;
  /** Whether text was cut after it. */
  cutAfter: boolean;
}

/** Graphemes of context on each side, and of the link's own text. */
const limit = 100;

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(language: Language, granularity: 'grapheme' | 'word'): Intl.Segmenter {
  const key = `${language} ${granularity}`;
  const known = segmenters.get(key) ?? new Intl.Segmenter(language, { granularity });
  segmenters.set(key, known);
  return known;
}

/**
 * Cuts the excerpt of a link out of its block ("Trackbacks, exactly", 3): about 100 graphemes on each side, cut only
 * between words, never inside an umlaut or an emoji.
 */
export function makeExcerpt(block: string, start: number, end: number, language: Language): Excerpt {
  const text = block.slice(start, end);
  const after = cutEnd(block.slice(end), language);
  const before = cutStart(block.slice(0, start), language);
  const mark = cutEnd(text, language);
  return {
    cutBefore: before.length < start,
    before,
    mark: mark.length < text.length ? `${mark.trimEnd()}…` : mark,
    after,
    cutAfter: after.length < block.length - end,
  };
}

/** The first words of a text, as many as the limit allows. */
function cutEnd(text: string, language: Language): string {
  if (text.length <= limit) return text;
  const window = text.slice(0, limit * 8);
  let graphemes = 0;
  let reach = text.length;
  for (const { index } of segmenter(language, 'grapheme').segment(window)) {
    if (graphemes++ === limit) {
      reach = index;
      break;
    }
  }
  if (reach >= text.length) return text;
  let cut = 0;
  for (const { index, segment, isWordLike } of segmenter(language, 'word').segment(window)) {
    if (index + segment.length > reach) break;
    if (isWordLike || segment.trim() !== '') cut = index + segment.length;
  }
  return text.slice(0, cut);
}

/** The last words of a text, as many as the limit allows. */
function cutStart(text: string, language: Language): string {
  if (text.length <= limit) return text;
  const offset = Math.max(0, text.length - limit * 8);
  const window = text.slice(offset);
  const graphemes = Array.from(segmenter(language, 'grapheme').segment(window), ({ index }) => index);
  if (graphemes.length <= limit && offset === 0) return text;
  const reach = graphemes.at(-limit) ?? 0;
  for (const { index, segment } of segmenter(language, 'word').segment(window)) {
    if (index >= reach && segment.trim() !== '' && /[\p{L}\p{N}]/u.test(segment)) return window.slice(index);
  }
  return text.endsWith(' ') ? ' ' : '';
}
