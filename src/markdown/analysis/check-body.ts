import { type Problem, problem } from '../../series/diagnostics/problem.ts';
import type { ResolveLink } from '../../series/model/link.ts';
import { componentNames } from '../../series/model/mdx-components.ts';
import { deepestLevel, NestingError } from '../body/nesting.ts';
import type { BodyAnalysis } from './analyze.ts';
import { checkComponent } from './check-components.ts';
import type { ImageCheckContext } from './check-image.ts';
import { checkTags } from './disallowed-tags.ts';
import { ExpressionError } from './expressions/dry-run.ts';
import { checkLeftOutHtml } from './markup/left-out-html.ts';
import type { ComponentUse } from './syntax/syntax.ts';
import { hintAt } from './syntax/syntax-hint.ts';
import { readFailure, type SyntaxMistake } from './syntax/syntax-mistakes.ts';

/** What a body is checked against. */
interface BodyCheckContext extends ImageCheckContext {
  /** Components that the series brings itself. */
  components: readonly string[];
  resolve: ResolveLink;
}

/** Problem of a body that could not be run or compiled, from what was thrown. */
export function bodyProblem(error: unknown, { file, source }: { file: string; source: string }): Problem {
  if (error instanceof ExpressionError) {
    const [line = ''] = error.message.split('\n');
    const reason = line.length > 200 ? `${line.slice(0, 200)}…` : line;
    return problem('mdx-expression', { file, ...error.position }, { reason });
  }
  if (error instanceof NestingError)
    return problem('deep-nesting', { file, ...error.position }, { levels: deepestLevel });
  const { position, reason } = readFailure(error);
  return problem(
    'mdx-syntax',
    { file, ...position },
    { reason, instead: position && hintAt(source, position) },
  );
}

/** Problems of a body that is not MDX. */
export function syntaxProblems(mistakes: readonly SyntaxMistake[], file: string): Problem[] {
  return mistakes.map(({ reason, instead, ...position }) =>
    problem('mdx-syntax', { file, ...position }, { reason, instead }),
  );
}

/** What is wrong with a body, apart from its links. */
export function checkBody(analysis: BodyAnalysis, context: BodyCheckContext): Problem[] {
  const { file, components } = context;
  const known = [...componentNames, ...components];
  return [
    ...analysis.imports.map((position) => problem('import-in-essay', { file, ...position }, { known })),
    ...analysis.defaults.map((position) =>
      problem(
        'mdx-syntax',
        { file, ...position },
        {
          reason: '“export default” would take the place of the text',
          instead: 'Give it a name instead, as in: export const year = 1999',
        },
      ),
    ),
    ...analysis.components.flatMap((use) => checkComponent(use, [...known, ...analysis.exports], context)),
    ...analysis.expressions.flatMap((expression) => checkExpression(expression, file)),
    ...analysis.literalBraces.map(({ code, exports, line, column }) =>
      problem('literal-braces', { file, line, column }, { code, known: exports }),
    ),
    ...checkTags(analysis.tags, context),
    ...[...analysis.components, ...analysis.tags].flatMap((use) => findRepeated(use, file)),
    ...analysis.tags.flatMap((use) => findMisspelt(use, file)),
    ...checkLeftOutHtml(analysis.leftOutHtml, context),
    ...analysis.emptyLinks
      .filter(({ href }) => /^https?:|^mailto:/i.test(href))
      .map(({ href, line, column }) => problem('empty-link', { file, line, column }, { url: href })),
    ...analysis.undefinedLabels.map(({ label, known, line, column }) =>
      problem('unknown-label', { file, line, column }, { name: label, known }),
    ),
    ...analysis.repeatedLabels.map(({ label, line, column }) =>
      problem('duplicate-key', { file, line, column }, { key: `[${label}]` }),
    ),
  ];
}

/** Attributes that stand in a tag twice: the last one would count, and the others be lost. */
function findRepeated({ names, line, column }: ComponentUse, file: string): Problem[] {
  const repeated = new Set(names.filter((name, index) => names.indexOf(name) < index));
  return [...repeated].map((key) => problem('duplicate-key', { file, line, column }, { key }));
}

/** User components without an HTML tag of the same name. */
const notHtml = componentNames.filter((name) => !['Figure', 'Aside', 'Video'].includes(name));

/** A component that is written like a tag of HTML, which knows none of that name: readers would see only what it holds. */
function findMisspelt({ name, line, column }: ComponentUse, file: string): Problem[] {
  return notHtml.some((each) => each.toLowerCase() === name)
    ? [problem('unknown-component', { file, line, column }, { name, known: notHtml })]
    : [];
}

/** Finds a user component in an expression or export: only in the text itself does it get its language and folder. */
function checkExpression(
  { code, line, column }: BodyAnalysis['expressions'][number],
  file: string,
): Problem[] {
  const name = componentNames.find((each) => new RegExp(`<${each}(?![\\w.])`).test(code));
  if (name === undefined) return [];
  const reason = `<${name}> cannot stand between braces or in an export`;
  const instead = 'Write it in the text itself, once for each case.';
  return [problem('mdx-expression', { file, line, column }, { reason, instead })];
}
