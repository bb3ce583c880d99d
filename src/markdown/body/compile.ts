import type { Root, RootContent } from 'hast';
import { defineHastPlugin, markdownToHtml, mdxToJs } from 'satteri';
import { type BesideOthers, putSideBySide, setBesideOthers } from './beside-others.ts';
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
  /** Where it stands on a page with others: nothing of it stands in the lane. */
  beside?: BesideOthers | undefined;
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
  return compileTree(treeOf(source, options));
}

/**
 * Compiles two versions of a text to stand side by side.
 *
 * @throws Error as {@link compileBody}
 */
export function compileSideBySide(...[left, right]: readonly [WrittenBody, WrittenBody]): CompiledBody {
  const version = ({ source, options }: WrittenBody) => ({
    tree: treeOf(source, options),
    language: options.language,
  });
  return compileTree(putSideBySide(version(left), version(right)));
}

/** A body as it is written, and what it is compiled with. */
export interface WrittenBody {
  source: string;
  options: CompileOptions;
}

function treeOf(source: string, options: CompileOptions): Root {
  const { tree, references } = createBodyTree(source, options);
  const { labels, sources, insertions, answered, beside } = options;
  if (beside) setBesideOthers(tree, beside);
  else
    fillLane(tree, {
      ...{ label: labels.note, relations: labels.relations, references },
      ...{ sources, insertions, answered },
    });
  placeComponents(tree, options.file, options.language);
  return tree;
}

function compileTree(tree: Root): CompiledBody {
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
