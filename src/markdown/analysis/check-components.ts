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
import {
  attributesOf,
  componentSchema,
  hasImage,
  imageComponent,
} from '../../series/model/mdx-components.ts';
import { valueAt } from '../../series/text/keys.ts';
import { checkImage, type ImageCheckContext } from './check-image.ts';
import type { ComponentCall } from './expressions/dry-run.ts';
import type { ComponentUse } from './syntax/syntax.ts';

/** Checks the attributes that expressions compute, by the calls of components in a dry run. */
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

/**
 * Checks a component as it is written: its name, its attributes, its image.
 *
 * @param known names of all components that the text can use
 */
export function checkComponent(
  use: ComponentUse,
  known: readonly string[],
  context: ImageCheckContext,
): Problem[] {
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
  context: ImageCheckContext,
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
