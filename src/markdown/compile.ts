import type { ElementContent, Root } from 'hast';
import { defineHastPlugin, mdxToJs } from 'satteri';
import { placeComponents } from './components.ts';
import { makeDocument, type Options } from './document.ts';

/** A component to stand right behind the heading of a section, with its properties (plain JSON). */
export interface Insertion {
  component: string;
  properties: Readonly<Record<string, unknown>>;
}

/** What a body is compiled with. */
export interface CompileOptions extends Options {
  /** Path of the text relative to the content folder. */
  file: string;
  /** By id of the section. */
  insertions?: ReadonlyMap<string, Insertion>;
}

/**
 * Compiles a body to the source of a function: called with Astro's JSX runtime it returns the module whose `default`
 * is the component. Static stretches are strings of HTML already.
 *
 * @throws Error with `line:column: reason` where the source is not valid MDX
 */
export function compileBody(source: string, options: CompileOptions): string {
  const { tree } = makeDocument(source, options);
  placeComponents(tree, options.file, options.language);
  insert(tree, options.insertions ?? new Map());
  const { code } = mdxToJs(source, {
    outputFormat: 'function-body',
    jsxImportSource: 'astro',
    elementAttributeNameCase: 'html',
    optimizeStatic: { component: 'Fragment', prop: 'set:html' },
    hastPlugins: [
      defineHastPlugin({ name: 'document', before: (root, context) => context.replaceNode(root, tree) }),
    ],
  });
  return code;
}

function insert(tree: Root, insertions: ReadonlyMap<string, Insertion>): void {
  if (insertions.size === 0) return;
  tree.children = tree.children.flatMap((node) => {
    const [heading] = node.type === 'element' && node.tagName === 'div' ? node.children : [];
    const insertion = heading?.type === 'element' ? insertions.get(String(heading.properties.id)) : undefined;
    return insertion ? [node, toComponent(insertion)] : [node];
  });
}

function toComponent({ component, properties }: Insertion): ElementContent {
  return {
    type: 'mdxJsxFlowElement',
    name: component,
    attributes: Object.entries(properties).map(([name, value]) => ({
      type: 'mdxJsxAttribute',
      name,
      value: { type: 'mdxJsxAttributeValueExpression', value: JSON.stringify(value) },
    })),
    children: [],
  };
}
