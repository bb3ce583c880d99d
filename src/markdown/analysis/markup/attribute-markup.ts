import { wordAttributes } from '../../../series/model/mdx-components.ts';
import type { Language } from '../../../series/text/language.ts';
import type { Position } from '../../../series/text/position.ts';
import type { ComponentUse } from '../syntax/syntax.ts';
import { readInlineText } from './inline-text.ts';

/** Markup in an attribute of a component, which readers see as it is written. */
interface AttributeMarkup extends Position {
  component: string;
  key: string;
  found: string;
}

/** Finds emphasis, code, links and tags in the attributes of components: the first of each. */
export function findAttributeMarkup(
  components: readonly ComponentUse[],
  language: Language,
): AttributeMarkup[] {
  return components.flatMap(({ name, attributes, line, column }) =>
    wordAttributes.flatMap((key) => {
      const found = firstMarkup(attributes[key], language);
      return found === undefined ? [] : [{ component: name, key, found, line, column }];
    }),
  );
}

/** The first emphasis, code, link or tag in what is shown as plain text. */
export function firstMarkup(value: unknown, language: Language): string | undefined {
  return typeof value === 'string' ? readInlineText(value, language).markup[0]?.found : undefined;
}
