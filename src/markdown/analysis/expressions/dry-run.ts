import type { Root } from 'hast';
import type { Position } from '../../../series/text/position.ts';
import { blockTags } from '../../body/blocks.ts';
import type { BodyAnalysis } from '../analyze.ts';
import type { Code } from '../syntax/syntax.ts';
import { isRunnable, traceBody } from './trace.ts';

/** What a component was given when the body was run. */
export interface ComponentCall {
  name: string;
  properties: Readonly<Record<string, unknown>>;
}

/** What a dry run found. */
export interface DryRun {
  calls: readonly ComponentCall[];
  /** What became of each expression in the tree; elements are the text in them. */
  values: ReadonlyMap<Code, unknown>;
}

/** Failure of an expression of a body. */
export class ExpressionError extends Error {
  /** Place of the expression, if it is known. */
  readonly position: Position | undefined;

  constructor(cause: unknown, position: Position | undefined) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.position = position && { line: position.line, column: position.column };
  }
}

/** An expression that the engine does not begin to run, so that no trace leads to it. */
function findUnrunnable(
  expressions: BodyAnalysis['expressions'],
  components: readonly string[],
): Position | undefined {
  const usesUnknown = (code: string) =>
    [...code.matchAll(/<(\p{Lu}\w*)/gu)].some(([, name = '']) => !components.includes(name));
  return (
    expressions.find(({ code }) => !isRunnable(code)) ??
    expressions.find(({ code }) => usesUnknown(code)) ??
    (expressions.length === 1 ? expressions[0] : undefined)
  );
}

/** A body to run. */
interface DryRunInput extends Pick<BodyAnalysis, 'components' | 'exports' | 'expressions'> {
  /** Changed in place. */
  tree: Root;
}

/**
 * Runs a body once with stand-ins for its components, so that expressions that fail are found before a page is made.
 *
 * @param known names of the components that are there, also between braces, where no check has looked for them
 * @throws ExpressionError, or Error with `line:column: reason` where the source is not valid MDX
 */
export async function dryRun(
  source: string,
  { tree, components, exports, expressions }: DryRunInput,
  known: readonly string[] = [],
): Promise<DryRun> {
  const names = [...components.map(({ name }) => name), ...known];
  const { code, expressions: traced } = traceBody(source, tree);
  const calls: ComponentCall[] = [];
  const values = new Map<Code, unknown>();
  let running: Position | undefined;
  const begin = (index: number) => {
    running = traced[index]?.position;
    return index;
  };
  const end = (index: number, ...results: unknown[]) => {
    running = undefined;
    const expression = traced[index];
    if (expression) values.set(expression.code, results.at(-1));
    return results.at(-1);
  };
  const jsx = (type: unknown, properties: Record<string, unknown>): unknown => {
    if (typeof type === 'function') {
      running = components.find(({ name }) => name === type.name);
      const result: unknown = type(properties);
      running = undefined;
      return result;
    }
    if (type instanceof StandIn) calls.push({ name: type.name, properties });
    const text = textOfValue(properties.children);
    return typeof type === 'string' && blockTags.has(type) ? ` ${text} ` : text;
  };
  try {
    const run = new Function('$runtime', '$begin', '$end', code);
    const { default: render } = await run({ Fragment: null, jsx, jsxs: jsx }, begin, end);
    await render({ components: standIns(names) });
  } catch (error) {
    throw new ExpressionError(error, running ?? findUnrunnable(expressions, [...names, ...exports]));
  }
  return { calls, values };
}

/** What readers see of the value of an expression: text and numbers, also in lists. */
export function textOfValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOfValue).join('');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

class StandIn {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

function standIns(names: readonly string[]): Record<string, StandIn> {
  return Object.fromEntries(names.map((name) => [name, new StandIn(name)]));
}
