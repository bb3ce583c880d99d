import type { Element, ElementContent, Root, RootContent } from 'hast';
import { defineHastPlugin, markdownToHtml, mdxToJs } from 'satteri';
import { SKIP, visit } from 'unist-util-visit';
import { headingDepth } from './anchors.ts';
import { type BodyTreeOptions, createBodyTree } from './document.ts';
import { placeComponents } from './place-components.ts';
import { foldSidenotes, type MarginSource } from './sidenotes.ts';

/** A component to stand right behind a heading or paragraph, with its properties (plain JSON). */
export interface Insertion {
  component: string;
  properties: Readonly<Record<string, unknown>>;
}

/** What a body is compiled with. */
export interface CompileOptions extends BodyTreeOptions {
  /** Path of the text relative to the content folder. */
  file: string;
  sources: readonly MarginSource[];
  /** By id of the heading or block. */
  insertions?: ReadonlyMap<string, Insertion>;
}

/**
 * A compiled body: HTML where nothing in it has to be run, as in most, else the source of a function. Called with
 * Astro's JSX runtime it returns the module whose `default` is the component; static stretches are HTML there, too.
 */
export type CompiledBody = { html: string } | { code: string };

/**
 * Compiles a body.
 *
 * @throws Error with `line:column: reason` where the source is not valid MDX
 */
export function compileBody(source: string, options: CompileOptions): CompiledBody {
  const { tree } = createBodyTree(source, options);
  foldSidenotes(tree, options.labels.note, options.sources);
  placeComponents(tree, options.file, options.language);
  insert(tree, options.insertions ?? new Map());
  // There is a tree already: to parse the text once more would take a third of the time.
  const hastPlugins = [
    defineHastPlugin({ name: 'document', before: (root, context) => context.replaceNode(root, tree) }),
  ];
  if (isStatic(tree)) return { html: markdownToHtml('', { hastPlugins }).html.trimEnd() };
  const { code } = mdxToJs('', {
    outputFormat: 'function-body',
    jsxImportSource: 'astro',
    elementAttributeNameCase: 'html',
    optimizeStatic: { component: 'Fragment', prop: 'set:html' },
    hastPlugins,
  });
  return { code };
}

/** Whether a tree holds neither components nor expressions. */
function isStatic(node: Root | RootContent): boolean {
  if (node.type.startsWith('mdx')) return false;
  return !('children' in node) || node.children.every(isStatic);
}

function insert(tree: Root, insertions: ReadonlyMap<string, Insertion>): void {
  if (insertions.size === 0) return;
  visit(tree, 'element', (node: Element, index, parent) => {
    const [heading] = node.tagName === 'div' ? node.children : [];
    const row = heading?.type === 'element' && headingDepth(heading) > 0 ? heading : node;
    const insertion = insertions.get(String(row.properties.id));
    if (!insertion || !parent || index === undefined) return undefined;
    if (row !== node || node.tagName === 'p') {
      parent.children.splice(index + 1, 0, toComponent(insertion));
      return [SKIP, index + 2];
    }
    // A list item or table cell cannot be followed by it, but can hold it; running text can do neither.
    if (holders.has(node.tagName)) node.children.push(toComponent(insertion));
    return undefined;
  });
}

const holders = new Set(['li', 'td', 'th', 'dd', 'div', 'blockquote', 'figcaption']);

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
