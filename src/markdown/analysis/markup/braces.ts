import type { Root } from 'hast';
import { defineHastPlugin, type EstreeProgram, mdxToJs } from 'satteri';
import { type Position, startOf } from '../../../series/text/position.ts';
import { isComment, isComponent } from '../../body/blocks.ts';
import { visit } from '../../body/visit.ts';

/** Braces in running text that compute nothing, with what stands between them and the names that could be meant. */
export interface LiteralBraces extends Position {
  code: string;
  exports: readonly string[];
}

/**
 * Finds braces that an author meant as such: to MDX they begin an expression, and `{1, 2}` is read as `2`. An
 * expression is meant where it calls something, holds a tag, or names what the text exports.
 *
 * @param tree the tree of the source
 */
export function findLiteralBraces(source: string, tree: Root): LiteralBraces[] {
  const found: (Position & { code: string })[] = [];
  visit(tree, (node) => {
    // A text of code in braces, as JSX has it.
    if (isComponent(node) && (node.name === 'style' || node.name === 'script')) return 'skip';
    if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return undefined;
    if (!isComment(node.value)) found.push({ ...startOf(node), code: node.value });
    return undefined;
  });
  if (found.length === 0) return [];
  const { expressions, exports } = parsePrograms(source);
  return found
    .filter(({ code }) => {
      const program = expressions.get(code);
      return code.trim() === '' || (program && !isMeant(program, exports));
    })
    .map((braces) => ({ ...braces, exports: [...exports] }));
}

/** Names that a text exports, by the programs in it, and the programs between braces. */
function parsePrograms(source: string) {
  const expressions = new Map<string, EstreeProgram | null>();
  const exports = new Set<string>(['props']);
  const keep = (node: { value: string; parseExpression: () => EstreeProgram | null }) => {
    expressions.set(node.value, node.parseExpression());
  };
  const collect = defineHastPlugin({
    name: 'programs',
    mdxFlowExpression: keep,
    mdxTextExpression: keep,
    mdxjsEsm(node) {
      for (const name of namesDeclaredIn(node.parseExpression())) exports.add(name);
    },
  });
  mdxToJs(source, { hastPlugins: [collect] });
  return { expressions, exports };
}

function isMeant(program: EstreeProgram, exports: ReadonlySet<string>): boolean {
  const [statement] = program.body;
  if (statement?.type !== 'ExpressionStatement') return true;
  const { expression } = statement;
  // Of a list only the last part is shown, whatever the others compute.
  if (expression.type === 'SequenceExpression') return false;
  // Written so in JSX: a space, or a character that has to be escaped.
  if (expression.type === 'Literal') return !/[\p{L}\p{N}]/u.test(String(expression.value));
  return [...nodesIn(expression)].some(
    ({ type, name }) =>
      /^(?:JSX(?:Element|Fragment)|(?:Call|New|TaggedTemplate)Expression)$/.test(type) ||
      (type === 'Identifier' && name !== undefined && exports.has(name)),
  );
}

/** The names of variables, functions and classes. */
function* namesDeclaredIn(program: EstreeProgram | null): Generator<string> {
  for (const node of nodesIn(program)) {
    const declared = /^(?:VariableDeclarator|FunctionDeclaration|ClassDeclaration)$/.test(node.type);
    if (declared)
      for (const { type, name } of nodesIn(node.id)) if (type === 'Identifier' && name) yield name;
  }
}

interface AnyNode {
  type: string;
  name: string | undefined;
  id: unknown;
}

/** A node of a program and all nodes in it. */
function* nodesIn(value: unknown): Generator<AnyNode> {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value && typeof value.type === 'string')
    yield {
      type: value.type,
      name: 'name' in value && typeof value.name === 'string' ? value.name : undefined,
      id: 'id' in value ? value.id : undefined,
    };
  for (const child of Object.values(value)) yield* nodesIn(child);
}
