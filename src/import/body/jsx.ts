import type { BlockContent, Html, PhrasingContent } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { fold } from './read-html.ts';

/** A user component, with its attributes as text. */
export function component(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: BlockContent[],
): MdxJsxFlowElement {
  return { type: 'mdxJsxFlowElement', name, attributes: Object.entries(attributes).map(attribute), children };
}

function attribute([name, value]: [string, string]): MdxJsxAttribute {
  // The printer escapes quotation marks only, and the reader decodes all names of characters.
  return { type: 'mdxJsxAttribute', name, value: fold(value).replace(/&(?=#?\w+;)/g, '&amp;') };
}

/** A tag of HTML that Markdown has no sign for, such as `sup`. */
export function tag(name: string, children: PhrasingContent[]): MdxJsxTextElement[] {
  return children.length === 0 ? [] : [{ type: 'mdxJsxTextElement', name, attributes: [], children }];
}

/** The same where the result is no MDX. */
export function rawTag(name: string, children: PhrasingContent[]): PhrasingContent[] {
  const raw = (value: string): Html => ({ type: 'html', value });
  return children.length === 0 ? [] : [raw(`<${name}>`), ...children, raw(`</${name}>`)];
}
