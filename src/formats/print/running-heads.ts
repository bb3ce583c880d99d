import { string } from 'css-tree';
import type { Language } from '../../series/text/language.ts';
import { shortenGraphemes } from '../../series/text/words.ts';

/** A document whose title runs along its pages. */
export interface RunningTitle {
  /** Name of its pages in CSS. */
  name: string;
  title: string;
  language: Language;
}

/** What fits above a page, in graphemes. */
const longest = 62;

/**
 * Style sheet of the running heads: the title of the book on the left, that of the text on the right, both on the
 * outside. Named pages carry them: browsers know no `string-set` (CSS Generated Content for Paged Media, 1.1).
 */
export function runningHeads(book: Omit<RunningTitle, 'name'>, texts: readonly RunningTitle[]): string {
  return texts
    .map(
      (text) =>
        `@page ${text.name}:left{@top-left{content:${quote(book)}}}` +
        `@page ${text.name}:right{@top-right{content:${quote(text)}}}` +
        `.${text.name}{page:${text.name}}`,
    )
    .join('\n');
}

/** A string of CSS that ends no element of HTML either. */
function quote({ title, language }: Omit<RunningTitle, 'name'>): string {
  return string.encode(shortenGraphemes(title, longest, language)).replaceAll('<', '\\3c ');
}
