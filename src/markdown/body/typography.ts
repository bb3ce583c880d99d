import type { Root } from 'hast';
import type { Language } from '../../series/text/language.ts';
import { setTypography, typographyOf } from '../../series/text/typography.ts';
import { type Block, isComponent } from './blocks.ts';

/** Attributes of components that readers see as text. */
const visible = new Set(['title', 'alt', 'cite', 'credit', 'source', 'unit', 'value']);

/** Sets quotation marks, apostrophes and units in all blocks; code is left alone. */
export function setQuotes(blocks: readonly Block[], language: Language): void {
  for (const { runs } of blocks) {
    const { text } = setTypography(runs.map((run) => run.text).join(''), typographyOf(language));
    let position = 0;
    for (const run of runs) {
      const end = position + run.text.length;
      if (run.node.type === 'text') {
        run.text = text.slice(position, end);
        run.node.value = run.text;
      }
      position = end;
    }
  }
}

/** Sets the texts in the attributes of components. */
export function setAttributeQuotes(node: Root | Root['children'][number], language: Language): void {
  if (isComponent(node)) {
    for (const attribute of node.attributes) {
      if (
        attribute.type === 'mdxJsxAttribute' &&
        visible.has(attribute.name) &&
        typeof attribute.value === 'string'
      ) {
        attribute.value = setTypography(attribute.value, typographyOf(language)).text;
      }
    }
  }
  if ('children' in node) for (const child of node.children) setAttributeQuotes(child, language);
}
