import type { Element, Root } from 'hast';
import { hasImage, imageComponent } from '../../series/model/mdx-components.ts';
import { decodePath } from '../../series/text/strings.ts';
import { attribute } from './attributes.ts';
import { isComponent } from './blocks.ts';
import { visit } from './visit.ts';

/**
 * Turns images into components, in place: those of Markdown and literal `<img>` tags.
 *
 * @returns the paths of all images beside the text
 */
export function replaceImages(tree: Root): string[] {
  const paths: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'element' && node.tagName === 'img') {
      const { src, alt, title } = node.properties;
      const attributes = Object.entries({ src: decodePath(String(src)), alt, title }).flatMap(
        ([name, value]) =>
          typeof value === 'string' ? [{ type: 'mdxJsxAttribute' as const, name, value }] : [],
      );
      Object.assign(node, { type: 'mdxJsxTextElement', name: imageComponent, attributes, children: [] });
      drop(node);
    }
    if (isComponent(node) && node.name === 'img') node.name = imageComponent;
    if (isComponent(node) && node.name !== null && hasImage(node.name)) {
      const src = attribute(node, 'src');
      if (src !== undefined) paths.push(src);
    }
  });
  return paths;
}

function drop(node: Partial<Element>): void {
  delete node.tagName;
  delete node.properties;
}
