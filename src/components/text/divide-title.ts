import { hyphenate } from '../../formats/print/hyphenate.ts';
import type { Language } from '../../series/text/language.ts';

/** A piece of a title. */
interface TitlePiece {
  text: string;
  /** Behind it the word may be divided: wherever a line is short, or only where it could not hold the word at all. */
  division?: 'long-word' | 'word';
}

/** Letters of a word that is divided, and of what is left at its ends. */
const shortest = { word: 8, longWord: 15, end: 3 };

/**
 * Divides the words of a title, for browsers that know no hyphenation of its language: a long word would break anywhere
 * in narrow columns and large type. The pieces together are the title as it was.
 */
export function divideTitle(title: string, language: Language): TitlePiece[] {
  const pieces: TitlePiece[] = [];
  for (const text of title.split(/(\p{L}+)/u)) {
    const syllables = text.length >= shortest.word ? syllablesOf(text, language) : [text];
    const division = text.length >= shortest.longWord ? 'long-word' : 'word';
    const last = syllables.pop() ?? '';
    pieces.push(...syllables.map((syllable) => ({ text: syllable, division }) as const));
    // What stands between two words is part of the piece before.
    const before = pieces.at(-1);
    if (before && before.division === undefined) before.text += last;
    else pieces.push({ text: last });
  }
  return pieces;
}

/** The syllables of a word; at its ends, what is too short belongs to its neighbour. */
function syllablesOf(word: string, language: Language): string[] {
  const syllables = word.includes('\u00ad') ? [word] : hyphenate(word, language).split('\u00ad');
  while (syllables.length > 1 && (syllables[0] ?? '').length < shortest.end)
    syllables.splice(0, 2, syllables.slice(0, 2).join(''));
  while (syllables.length > 1 && (syllables.at(-1) ?? '').length < shortest.end)
    syllables.splice(-2, 2, syllables.slice(-2).join(''));
  return syllables;
}
