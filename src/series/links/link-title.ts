import { suggest } from '../diagnostics/did-you-mean.ts';
import { type LinkRelation, linkRelations, type RelationWords } from '../model/link-relation.ts';

/** The title of a link that is to make no trackback: `[text](essay:id "no trackback")`, the same in every language. */
const noTrackbackTitle = 'no trackback';

/** Whether the title of a link asks for no trackback. Case and white space do not matter, as in all titles. */
export function isNoTrackback(title: string): boolean {
  return wordsIn(title).join(' ') === noTrackbackTitle;
}

/** What the title of a link says that it does to its target, in the words of the language of its text. */
export function readRelation(title: string, words: RelationWords): LinkRelation | undefined {
  const name = wordsIn(title).join(' ');
  return linkRelations.find((relation) => words[relation] === name);
}

/** A title that readers see, though its author may have meant that it says what the link does. */
interface UnclearTitle {
  /** What may have been meant. */
  meant: string;
  /** Whether it is made of several words for what links do, of which one is possible. */
  isSeveral: boolean;
}

/**
 * Looks at a title that is no word for a relation: it may be near one, one of another language, or several.
 *
 * @param own the words of the language of the text
 * @param all those of every language of the interface
 */
export function findUnclearTitle(
  title: string,
  own: RelationWords,
  all: readonly RelationWords[],
): UnclearTitle | undefined {
  const words = wordsIn(title);
  const relations = words
    .filter((word) => !joiningWords.has(word))
    .map((word) => all.map((each) => readRelation(word, each)).find((relation) => relation !== undefined));
  const [first] = relations;
  if (first && relations.every((relation) => relation !== undefined))
    return { meant: own[first], isSeveral: relations.length > 1 };
  const near = [...Object.values(own), ...(words[0]?.startsWith('no') ? [noTrackbackTitle] : [])];
  const meant = suggest(words.join(' '), near);
  return meant === undefined ? undefined : { meant, isSeveral: false };
}

/** What stands between several words. */
const joiningWords: ReadonlySet<string> = new Set(['und', 'and', '&', '+']);

function wordsIn(title: string): string[] {
  return title
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s,;/]+/)
    .filter(Boolean);
}
