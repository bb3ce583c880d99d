import type { Root } from 'hast';
import { type Position, startOf } from '../../../series/text/position.ts';
import { readValue } from '../../body/attributes.ts';
import { type Component, isComponent } from '../../body/blocks.ts';
import type { BodyTree } from '../../body/document.ts';
import { visit } from '../../body/visit.ts';

/** A component as an author used it. */
export interface ComponentUse extends Position {
  name: string;
  /** The attributes that are written as text or JSON; those computed by an expression are left out. */
  attributes: Readonly<Record<string, unknown>>;
  /** Names of all attributes. */
  names: readonly string[];
}

/** What of a body is MDX and not Markdown. */
export interface BodySyntax {
  components: readonly ComponentUse[];
  /** Literal tags of HTML. */
  tags: readonly ComponentUse[];
  /** Lines with an `import`. */
  imports: readonly Position[];
  /** Lines with an `export default`. */
  defaults: readonly Position[];
  /** Names that the text exports itself; components among them. */
  exports: readonly string[];
  /** JavaScript between braces, and exports: what can only be judged by running it. */
  expressions: readonly (Position & { code: string })[];
}

/** Addresses of the videos among components. */
export function videosIn(
  uses: readonly { name: string; properties: Readonly<Record<string, unknown>> }[],
): string[] {
  return uses.flatMap(({ name, properties: { src } }) =>
    name === 'Video' && typeof src === 'string' ? [src] : [],
  );
}

const exportsDefault = /^\s*export\s+(?:default\b|\{[^}]*\bdefault\b)/m;

const declaration =
  /^\s*export\s+(?:const|let|var|class|(?:async\s+)?function\b\s*\*?)\s*([\p{ID_Start}$_][\p{ID_Continue}$]*)/gmu;

/** What of a body is MDX and not Markdown: its imports and exports, components, literal tags and expressions. */
export function readSyntax({ tree, references }: BodyTree): BodySyntax {
  const defaults: Position[] = [];
  const imports: Position[] = [];
  const exports: string[] = [];
  const components: ComponentUse[] = [];
  const tags: ComponentUse[] = [];
  const expressions: (Position & { code: string })[] = [];
  visit(tree, (node) => {
    const place = startOf(node);
    if (node.type === 'mdxjsEsm') {
      if (/^\s*import\b/m.test(node.value)) imports.push(place);
      if (exportsDefault.test(node.value)) defaults.push(place);
      exports.push(...[...node.value.matchAll(declaration)].map(([, name = '']) => name));
    }
    expressions.push(...codeIn(node).map(({ value }) => ({ ...place, code: value })));
    if (!isComponent(node) || node.name === null) return;
    // A link that is rendered as plain text has been written as a link.
    const name = references.has(node) ? 'a' : node.name;
    const uses = /^[a-z]/.test(name) ? tags : components;
    uses.push({ name, ...place, ...readAttributes(node) });
  });
  return { imports, defaults, exports, components, tags, expressions };
}

/** A piece of JavaScript, and what kind of node it is. */
export interface Code {
  type: string;
  value: string;
}

/** The pieces of JavaScript that a node holds itself, as they stand in the tree: values written as JSON are none. */
export function codeIn(node: Root | Root['children'][number]): Code[] {
  if (isComponent(node)) {
    return node.attributes.flatMap((attribute): Code[] => {
      if (attribute.type === 'mdxJsxExpressionAttribute') return [attribute];
      const { value } = attribute;
      return value && typeof value === 'object' && readValue(value) === undefined ? [value] : [];
    });
  }
  if (node.type !== 'mdxjsEsm' && node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression')
    return [];
  const isComment = node.value.replace(/\/\*.*?\*\//gs, '').trim() === '';
  return isComment ? [] : [node];
}

/** The attributes of a component that are written as text or JSON, and the names of all. */
export function readAttributes(node: Component): Pick<ComponentUse, 'attributes' | 'names'> {
  const written = node.attributes.filter((attribute) => attribute.type === 'mdxJsxAttribute');
  const values = written.map(({ name, value }) => [name, readValue(value)] as const);
  return {
    names: written.map(({ name }) => name),
    attributes: Object.fromEntries(values.filter(([, value]) => value !== undefined)),
  };
}
