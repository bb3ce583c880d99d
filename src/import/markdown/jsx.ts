import type { Html, Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { SKIP, visit } from 'unist-util-visit';
import { escapeHtml } from '../attributes.ts';
import type { MarkdownContext } from './context.ts';

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/**
 * Makes HTML of the components of MDX that have a counterpart here; of others only what stands in them is left. Imports
 * and expressions are left out. What is lost is counted.
 */
export function flattenJsx(tree: Root, { report }: Pick<MarkdownContext, 'report'>): void {
  const files = new Map<string, string>();
  visit(tree, 'mdxjsEsm', ({ value }) => {
    for (const [, name = '', path = ''] of value.matchAll(/^import\s+(\w+)\s+from\s+['"]([^'"\n]+)['"]/gm))
      files.set(name, path);
  });
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (node.type === 'mdxjsEsm') return replace(parent, index, []);
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      const text = literal(node.value);
      const isComment = /^\s*(?:\/\*[\s\S]*\*\/\s*)*$/.test(node.value);
      if (text === undefined && !isComment)
        report(`The expression {${shortened(node.value.trim())}} is left out.`);
      return replace(parent, index, text === undefined ? [] : [{ type: 'text', value: text }]);
    }
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
    const { before, after } = tagsOf(node, files, report);
    const raw = (value: string): Html[] => (value === '' ? [] : [{ type: 'html', value }]);
    return replace(parent, index, [...raw(before), ...node.children, ...raw(after)]);
  });
}

/** @returns where the walk goes on: with what stands there now */
function replace(parent: { children: Nodes[] }, index: number, nodes: Nodes[]): [typeof SKIP, number] {
  parent.children.splice(index, 1, ...nodes);
  return [SKIP, index];
}

function shortened(source: string): string {
  return source.length > 60 ? `${source.slice(0, 60)} …` : source;
}

/** A text in JavaScript that is only a text. */
function literal(expression: string): string | undefined {
  const [, , text] = /^\s*(['"`])((?:(?!\1)[^\\$\n])*)\1\s*$/.exec(expression) ?? [];
  return text;
}

/** What stands before and behind the children of a component or an element. */
function tagsOf(
  { name, attributes }: Jsx,
  files: ReadonlyMap<string, string>,
  report: (what: string) => void,
): { before: string; after: string } {
  const values = new Map<string, string>();
  for (const attribute of attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue;
    const { value } = attribute;
    const text = typeof value === 'object' && value ? expression(value.value, files) : (value ?? '');
    if (text !== undefined) values.set(attribute.name, text);
  }
  const get = (key: string) => escapeHtml(values.get(key) ?? '');
  const image = `<img src="${get('src')}" alt="${get('alt')}">`;
  switch (name) {
    case null:
      return { before: '', after: '' };
    case 'Image':
    case 'Picture':
      return { before: image, after: '' };
    case 'Figure':
      return { before: `<figure>${image}<figcaption>`, after: '</figcaption></figure>' };
    case 'Quote':
      return { before: '<blockquote>', after: `<cite>${get('cite')}</cite></blockquote>` };
    case 'Aside':
      return { before: `<aside title="${get('title')}">`, after: '</aside>' };
    case 'Video':
      return { before: `<iframe src="${get('src')}" title="${get('title')}"></iframe>`, after: '' };
    case 'YouTube':
    case 'Vimeo':
      return {
        before: `<iframe src="${videoOf(name, get('id'))}" title="${get('title')}"></iframe>`,
        after: '',
      };
    default:
      if (/^[a-z][a-z0-9]*$/.test(name)) return element(name, values);
      report(`Of <${name}> only what stands in it is left.`);
      return { before: '', after: '' };
  }
}

function expression(source: string, files: ReadonlyMap<string, string>): string | undefined {
  return literal(source) ?? files.get(source.trim().replace(/\.src$/, ''));
}

/** An element of HTML; what it may be is decided where all HTML is. */
function element(name: string, values: ReadonlyMap<string, string>): { before: string; after: string } {
  const attributes = [...values]
    .filter(([key]) => /^[\w-]+$/.test(key))
    .map(([key, value]) => ` ${key === 'className' ? 'class' : key}="${escapeHtml(value)}"`);
  const isVoid = /^(?:br|hr|img|source|embed|input|wbr)$/.test(name);
  return { before: `<${name}${attributes.join('')}>`, after: isVoid ? '' : `</${name}>` };
}

function videoOf(name: string, id: string): string {
  if (/^https?:/.test(id)) return id;
  return name === 'Vimeo' ? `https://vimeo.com/${id}` : `https://www.youtube.com/watch?v=${id}`;
}
