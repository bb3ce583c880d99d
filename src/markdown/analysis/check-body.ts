import { suggest } from '../../series/diagnostics/did-you-mean.ts';
import type { SourceLocation } from '../../series/diagnostics/location.ts';
import { meantValue } from '../../series/diagnostics/meant-value.ts';
import { type Problem, problem } from '../../series/diagnostics/problem.ts';
import {
  expectsDate,
  meantDate,
  ownMessagesOnly,
  reasonOf,
} from '../../series/diagnostics/schema-messages.ts';
import type { ResolveLink } from '../../series/model/link.ts';
import {
  attributesOf,
  componentNames,
  componentSchema,
  hasImage,
  imageComponent,
} from '../../series/model/mdx-components.ts';
import { valueAt } from '../../series/text/keys.ts';
import { deepestLevel, NestingError } from '../body/nesting.ts';
import type { BodyAnalysis } from './analyze.ts';
import { checkImage, type ImageCheckContext } from './check-image.ts';
import { checkTags } from './disallowed-tags.ts';
import { type ComponentCall, ExpressionError } from './expressions/dry-run.ts';
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

/** What is wrong with the attributes that were computed. */
export function checkCalls(
  calls: readonly ComponentCall[],
  components: readonly ComponentUse[],
  file: string,
): Problem[] {
  return calls.flatMap(({ name, properties: { children, ...attributes } }) => {
    const uses = components.filter((use) => use.name === name);
    const computed = uses.filter((use) => use.names.length > Object.keys(use.attributes).length);
    const [use = { line: undefined, column: undefined }] = computed.length > 0 ? computed : uses;
    return checkAttributes(
      { name, attributes, names: Object.keys(attributes) },
      { file, line: use.line, column: use.column },
    );
  });
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

function checkComponent(use: ComponentUse, known: readonly string[], context: BodyCheckContext): Problem[] {
  const { name, attributes, names, line, column } = use;
  const location = { file: context.file, line, column };
  if (name === imageComponent) {
    const isComputed = attributes.alt === undefined && names.includes('alt');
    const hasAlt = isComputed || (typeof attributes.alt === 'string' && attributes.alt.trim() !== '');
    const alt = hasAlt ? [] : [problem('missing-alt', location, { what: 'the image' })];
    return [...alt, ...checkSource(use, context)];
  }
  if (!known.includes(name.split('.')[0] ?? name))
    return [problem('unknown-component', location, { name, known })];
  const image = hasImage(name) ? checkSource(use, context) : [];
  return [...checkAttributes(use, location), ...image];
}

/** An image that only JavaScript names would be looked for when its page is drawn, and not be found. */
function checkSource(
  { name, attributes, names, line, column }: ComponentUse,
  context: BodyCheckContext,
): Problem[] {
  const location = { file: context.file, line, column };
  if (attributes.src !== undefined || !names.includes('src'))
    return checkImage(attributes.src, location, context);
  const reason = 'the path of an image has to be written out, as in src="./image.jpg"';
  const component = name === imageComponent ? 'img' : name;
  return [problem('invalid-value', location, { key: 'src', component, reason })];
}

/** Attributes that are written out are checked now; computed ones are checked by the component when it is drawn. */
function checkAttributes(
  { name, attributes, names }: Pick<ComponentUse, 'name' | 'attributes' | 'names'>,
  location: SourceLocation,
): Problem[] {
  const schema = componentSchema(name);
  const result = schema?.safeParse(attributes, ownMessagesOnly);
  if (!schema || !result || result.success) return [];
  return result.error.issues.flatMap((issue) => {
    const key = String(issue.path[0] ?? name);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((each) =>
        problem('unknown-key', location, { name: each, known: attributesOf(name) }),
      );
    }
    if (attributes[key] === undefined) {
      if (names.includes(key)) return [];
      if (key === 'alt') return [problem('missing-alt', location, { what: `this ${name}` })];
      return [problem('missing-key', location, { key, component: name })];
    }
    if (key === 'alt') return [problem('missing-alt', location, { what: `this ${name}` })];
    if (expectsDate(issue)) {
      return [
        problem('invalid-date', location, {
          ...{ key, value: String(attributes[key]), rule: issue.message },
          meant: meantDate(issue, String(attributes[key]), location.file),
        }),
      ];
    }
    const value = valueAt(attributes, issue.path);
    const options = issue.code === 'invalid_value' ? issue.values.map(String) : [];
    const suggestion =
      typeof value === 'string' && issue.code === 'custom'
        ? meantValue(issue, value, schema)
        : suggest(String(value), options);
    const isList = issue.code === 'invalid_type' && issue.expected === 'array';
    const reason = isList
      ? `a list belongs here, as in ${key}={[["2012", 64.1], ["2020", 70]]}`
      : reasonOf(issue, value, []);
    return [problem('invalid-value', location, { key, component: name, reason, suggestion })];
  });
}
