import { posix } from 'node:path';
import type { Root } from 'hast';
import { componentNames, hasImage } from '../../series/model/mdx-components.ts';
import type { Language } from '../../series/text/language.ts';
import { attribute, setAttribute } from './attributes.ts';
import { isComponent } from './blocks.ts';
import { visit } from './visit.ts';

/**
 * Adds to user components, in place, what they cannot know: the language of the text, and where in the content folder
 * their image lies.
 */
export function placeComponents(tree: Root, file: string, language: Language): void {
  visit(tree, (node) => {
    if (!isComponent(node) || node.name === null) return;
    if (componentNames.includes(node.name)) setAttribute(node, 'language', language);
    const src = hasImage(node.name) ? attribute(node, 'src') : undefined;
    if (src !== undefined) setAttribute(node, 'src', posix.join(posix.dirname(file), src));
  });
}
