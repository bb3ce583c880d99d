import type { Language } from '../../series/text/language.ts';
import type { Position } from '../../series/text/position.ts';
import { readInlineText } from './inline-text.ts';
import type { ComponentUse } from './syntax.ts';

/** Markup in an attribute of a component, which readers see as it is written. */
export interface AttributeMarkup extends Position {
  component: string;
  key: string;
  found: string;
}

/** Attributes that readers see as plain text. */
const visible = ['title', 'alt', 'cite', 'credit', 'source'];

/** Finds emphasis, code, links and tags in the attributes of components: the first of each. */
export function findAttributeMarkup(
  components: readonly ComponentUse[],
  language: Language,
): AttributeMarkup[] {
  return components.flatMap(({ name, attributes, line, column }) =>
    visible.flatMap((key) => {
      const value = attributes[key];
      const [first] = typeof value === 'string' ? readInlineText(value, language).markup : [];
      return first ? [{ component: name, key, found: first.found, line, column }] : [];
    }),
  );
}
