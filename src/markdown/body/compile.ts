import type { Root, RootContent } from 'hast';
import { defineHastPlugin, markdownToHtml, mdxToJs } from 'satteri';
import { type BodyTreeOptions, createBodyTree } from './document.ts';
import { type Answered, fillLane, type Insertion } from './lane.ts';
import type { MarginSource } from './lane-elements.ts';
import { placeComponents } from './place-components.ts';

/** What a body is compiled with. */
export interface CompileOptions extends BodyTreeOptions {
  /** Path of the text relative to the content folder. */
  file: string;
  sources: readonly MarginSource[];
  /** By id of the heading or block. */
  insertions?: ReadonlyMap<string, Insertion>;
  /** The texts that its links answer, by how the links are written. */
  answered?: ReadonlyMap<string, Answered>;
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
  const { tree, references } = createBodyTree(source, options);
  const { labels, sources, insertions, answered } = options;
  fillLane(tree, {
    ...{ label: labels.note, relations: labels.relations, references },
    ...{ sources, insertions, answered },
  });
  placeComponents(tree, options.file, options.language);
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
