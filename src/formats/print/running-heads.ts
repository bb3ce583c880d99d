import { string } from 'css-tree';
import { directionOf } from '../../series/languages/index.ts';
import type { Language } from '../../series/text/language.ts';
import { shortenGraphemes } from '../../series/text/words.ts';

/** A document whose title runs along its pages. */
interface RunningTitle {
  /** Name of its pages in CSS. */
  name: string;
  title: string;
  language: Language;
}

/** What fits above a page, in graphemes. */
const longest = 62;

/**
 * Style sheet of the running heads: the title of the book on the left, that of the text on the right, both on the
 * outside; the other way round in a book that is read from right to left. Named pages carry them: browsers know no `string-set` (CSS Generated Content for Paged Media, 1.1).
 */
export function runningHeads(book: Omit<RunningTitle, 'name'>, texts: readonly RunningTitle[]): string {
  const [first, second] = directionOf(book.language) === 'rtl' ? ['right', 'left'] : ['left', 'right'];
  return texts
    .map(
      (text) =>
        `@page ${text.name}:${first}{@top-${first}{content:${quote(book)}}}` +
        `@page ${text.name}:${second}{@top-${second}{content:${quote(text)}}}` +
        `.${text.name}{page:${text.name}}`,
    )
    .join('\n');
}

/** A string of CSS that ends no element of HTML either. */
function quote({ title, language }: Omit<RunningTitle, 'name'>): string {
  return string.encode(shortenGraphemes(title, longest, language)).replaceAll('<', '\\3c ');
}
