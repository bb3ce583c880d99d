import type { Root } from 'hast';
import type { Position } from '../../series/text/position.ts';
import type { BodyAnalysis } from './analyze.ts';
import { traceBody } from './trace.ts';

/** What a component was given when the body was run. */
export interface ComponentCall {
  name: string;
  properties: Readonly<Record<string, unknown>>;
}

/** An expression of a body failed while it was run. */
export class ExpressionError extends Error {
  /** Where it stands, if that can be told. */
  readonly position: Position | undefined;

  constructor(cause: unknown, running: Position | undefined, expressions: BodyAnalysis['expressions']) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(reason, { cause });
    this.position = running ?? findNamed(reason, expressions);
  }
}

/** The expression that a reason speaks of: what the engine does not even begin to run is not traced. */
function findNamed(reason: string, expressions: BodyAnalysis['expressions']): Position | undefined {
  const name = /^(\S+) is |'([^']+)'|`([^`]+)`/.exec(reason)?.slice(1).find(Boolean);
  const suspects = expressions.filter(({ code }) => name === undefined || code.includes(name));
  return name !== undefined || suspects.length === 1 ? suspects[0] : undefined;
}

/**
 * Runs a body once with stand-ins for its components, so that expressions that fail are found before a page is made.
 *
 * @param tree the body's tree; changed in place
 * @param known names of the components that are there, also between braces, where nobody has looked for them
 * @returns what each component would be given
 * @throws ExpressionError, or Error with `line:column: reason` where the source is not valid MDX
 */
export async function dryRun(
  source: string,
  { tree, components, expressions }: Pick<BodyAnalysis, 'components' | 'expressions'> & { tree: Root },
  known: readonly string[] = [],
): Promise<ComponentCall[]> {
  const { code, places } = traceBody(source, tree);
  const calls: ComponentCall[] = [];
  let running: Position | undefined;
  const begin = (place: number) => {
    running = places[place];
  };
  const end = (...values: unknown[]) => {
    running = undefined;
    return values.at(-1);
  };
  const jsx = (type: unknown, properties: Record<string, unknown>) => {
    if (typeof type === 'function') {
      running = components.find(({ name }) => name === type.name);
      return end(running, type(properties));
    }
    if (type instanceof StandIn) calls.push({ name: type.name, properties });
    return null;
  };
  try {
    const run = new Function('$runtime', '$begin', '$end', code);
    const { default: render } = await run({ Fragment: null, jsx, jsxs: jsx }, begin, end);
    await render({ components: standIns([...components.map(({ name }) => name), ...known]) });
  } catch (error) {
    throw new ExpressionError(error, running, expressions);
  }
  return calls;
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
