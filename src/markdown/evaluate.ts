import { mdxToJs } from 'satteri';
import type { ComponentUse, Position, Reading } from './read.ts';

/** What a component was given when the body was run. */
export interface ComponentCall {
  name: string;
  properties: Readonly<Record<string, unknown>>;
}

/** An expression of a body failed while it was run. */
export class ExpressionError extends Error {
  /** Where it stands, if that can be told. */
  readonly position: Position | undefined;

  constructor(cause: unknown, expressions: Reading['expressions']) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(reason, { cause });
    const name = /^(\S+) is not defined$/.exec(reason)?.[1];
    const suspects = expressions.filter(({ code }) => name === undefined || code.includes(name));
    this.position = suspects.length === 1 || name !== undefined ? suspects[0] : undefined;
  }
}

/**
 * Runs a body once with stand-ins for its components, so that expressions that fail are found before a page is made.
 *
 * @returns what each component would be given
 * @throws ExpressionError, or Error with `line:column: reason` where the source is not valid MDX
 */
export async function tryBody(
  source: string,
  { components, expressions }: Pick<Reading, 'components' | 'expressions'>,
): Promise<ComponentCall[]> {
  const { code } = mdxToJs(source, { outputFormat: 'function-body', jsxImportSource: 'astro' });
  const calls: ComponentCall[] = [];
  const jsx = (type: unknown, properties: Record<string, unknown>) => {
    if (typeof type === 'function') return type(properties);
    if (type instanceof StandIn) calls.push({ name: type.name, properties });
    return null;
  };
  try {
    const { default: render } = await new Function(code)({ Fragment: null, jsx, jsxs: jsx });
    await render({ components: standIns(components) });
  } catch (error) {
    throw new ExpressionError(error, expressions);
  }
  return calls;
}

class StandIn {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

function standIns(uses: readonly ComponentUse[]): Record<string, StandIn> {
  return Object.fromEntries(uses.map(({ name }) => [name, new StandIn(name)]));
}
