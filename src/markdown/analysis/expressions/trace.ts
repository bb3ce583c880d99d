import type { Root } from 'hast';
import { defineHastPlugin, mdxToJs } from 'satteri';
import { type Position, startOf } from '../../../series/text/position.ts';
import { visit } from '../../body/visit.ts';
import { type Code, codeIn } from '../syntax/syntax.ts';

/** A body as the source of a function that reports which of its expressions is being run. */
interface TracedBody {
  /**
   * Calls `$begin(index)`, which returns the index, before each expression, and `$end(index, value)`, which returns the
   * value, after it.
   */
  code: string;
  expressions: readonly { position: Position; code: Code }[];
}

const options = { outputFormat: 'function-body', jsxImportSource: 'astro' } as const;

/**
 * Compiles a body so that a mistake which shows only when it is run has a place: stack traces know none.
 *
 * @param tree the body's tree; changed in place
 * @throws Error with `line:column: reason` where the source is not valid MDX
 */
export function traceBody(source: string, tree: Root): TracedBody {
  const expressions: { position: Position; code: Code }[] = [];
  visit(tree, (node) => {
    for (const code of codeIn(node)) {
      const index = expressions.push({ position: startOf(node), code }) - 1;
      code.value = trace(code, index);
    }
  });
  const replacing = defineHastPlugin({
    name: 'trace',
    before: (root, context) => context.replaceNode(root, tree),
  });
  try {
    return { code: mdxToJs('', { ...options, hastPlugins: [replacing] }).code, expressions };
  } catch {
    // Of what is no JavaScript only the source knows the place.
    return { code: mdxToJs(source, options).code, expressions: [] };
  }
}

/** Whether a piece of JavaScript of a body compiles on its own. */
export function isRunnable(code: string): boolean {
  const isExport = /^\s*export\b/.test(code);
  const isSpread = /^\s*\.\.\./.test(code);
  const source = isExport ? code : isSpread ? `<a {${code}} />` : `{${code}}`;
  try {
    new Function(mdxToJs(source, options).code);
    return true;
  } catch {
    return false;
  }
}

function trace({ type, value }: Code, index: number): string {
  // Between exports only exports may stand.
  if (type === 'mdxjsEsm')
    return `export const $begin${index} = $begin(${index});\n${value}\nexport const $end${index} = $end();`;
  const [, dots = '', expression = ''] = /^(\s*\.\.\.)?(.*)$/s.exec(value) ?? [];
  return `${dots}$end($begin(${index}), ${expression})`;
}
