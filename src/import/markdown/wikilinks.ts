import type { PhrasingContent, Root } from 'mdast';
import { findAndReplace } from 'mdast-util-find-and-replace';
import { imagePattern } from '../../files.ts';
import type { MarkdownContext } from './context.ts';

/** `[[name]]`, `[[name#section|words]]`, and with `!` before it what is shown in its place. */
const wikilink = /(!?)\[\[([^[\]|\n]{1,200})(?:\|([^[\]\n]{0,200}))?\]\]/g;

/** `%%words%%`, which Obsidian shows to their author only. */
const hiddenWords = /%%[^%\n]+%%/g;

/**
 * Makes links and images of the links of wikis (Obsidian). One that leads nowhere is its words. Words that are hidden there
 * are reported: elsewhere the same signs hide nothing.
 */
export function readWikilinks(
  tree: Root,
  { named, report }: Pick<MarkdownContext, 'named' | 'report'>,
): void {
  findAndReplace(tree, [
    wikilink,
    (found: string, shown: string, name: string, words = ''): PhrasingContent => {
      const url = named(name.trim());
      const isImage = shown !== '' && imagePattern.test(name);
      // Behind an image a number is its width.
      const text = isImage && /^\d+(?:x\d+)?$/.test(words) ? '' : words.trim();
      if (url === undefined) report(`${found} leads nowhere; only its words are left.`);
      if (isImage) return { type: 'image', url: url ?? name, alt: text };
      const children: PhrasingContent[] = [{ type: 'text', value: text || name.replace('#', ' · ').trim() }];
      return url === undefined
        ? { type: 'text', value: text || name.trim() }
        : { type: 'link', url, children };
    },
  ]);
  findAndReplace(tree, [
    hiddenWords,
    (found: string) => {
      report(
        `${found} is hidden in Obsidian, and would be read here: take it out if it is nobody else’s business.`,
      );
      return false;
    },
  ]);
}
