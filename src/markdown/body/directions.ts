import type { Root } from 'hast';
import { directionOf } from '../../series/languages/index.ts';
import { isLanguage, type Language } from '../../series/text/language.ts';
import { attribute, setAttribute } from './attributes.ts';
import { visit } from './visit.ts';

/** Gives what an author marked as a text in another language (`<span lang="ar">`) the direction of that language. */
export function setDirections(tree: Root, language: Language): void {
  const own = directionOf(language);
  visit(tree, (node) => {
    if (node.type === 'element') {
      const { lang, dir } = node.properties;
      if (dir === undefined && typeof lang === 'string' && isForeign(lang))
        node.properties.dir = directionOf(lang);
    } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const lang = attribute(node, 'lang');
      if (attribute(node, 'dir') === undefined && lang !== undefined && isForeign(lang))
        setAttribute(node, 'dir', directionOf(lang));
    }
  });

  function isForeign(lang: string): boolean {
    return isLanguage(lang) && directionOf(lang) !== own;
  }
}
