import { z } from 'astro/zod';
import { suggest } from '../series/diagnostics/did-you-mean.ts';
import { typographyOf } from '../series/languages/index.ts';
import { createFiller, placeholder, type Value } from './fill.ts';

/**
 * A text with places for values, each of which it has to have, but for some.
 *
 * @param numbers those that a form of a plural stands for, where they are more than one
 */
function withPlaces(names: readonly string[], optional: readonly string[], numbers: readonly number[] = []) {
  const form = numbers.length === 0 ? '' : `, since it is the form for ${numbers.slice(0, 3).join(', ')} …`;
  return z
    .string()
    .trim()
    .min(1)
    .superRefine((value, context) => {
      for (const message of findMistakes(value, names, optional, form))
        context.addIssue({ code: 'custom', message });
    });
}

/** A text with places for values, each of which it has to have. */
export function pattern(...names: readonly string[]) {
  return withPlaces(names, []);
}

/** A text as it stands. */
export const text = pattern();

/** The plural categories of a language (BCP 47), in the order of the standard. */
export function pluralCategories(tag: string): Intl.LDMLPluralRule[] {
  const { pluralCategories: used } = new Intl.PluralRules(tag).resolvedOptions();
  const all = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
  return all.filter((category) => used.includes(category));
}

/** What the patterns of a language have to be, and what is made of them. */
export function patternsIn(tag: string, locale: string) {
  const { fill, count } = createFiller(locale, typographyOf(tag));
  const numbers = numbersByCategory(tag);

  /** The forms of a sentence, exactly those that the language has. The first name is that of the number that decides. */
  function forms(...names: readonly string[]) {
    const byCategory = pluralCategories(tag).map((category) => {
      // “one more place”: a form for a single number need not say it.
      const members = numbers.get(category) ?? [];
      return [
        category,
        members.length === 1 ? withPlaces(names, names.slice(0, 1)) : withPlaces(names, [], members),
      ] as const;
    });
    return z.strictObject(Object.fromEntries(byCategory));
  }

  return {
    forms,
    /** A sentence as a function of the values in it, which come in the order of their names. */
    phrase: <Values extends readonly Value[]>(...names: NamesOf<Values>) =>
      pattern(...names).transform(
        (value) =>
          (...values: Values) =>
            fill(value, zip(names, values)),
      ),
    /** A sentence that counts, as a function of the values in it. The first of them is the number that decides. */
    plural: <Values extends readonly [number, ...Value[]]>(...names: NamesOf<Values>) =>
      forms(...names).transform(
        (value) =>
          (...values: Values) =>
            count(value, values[0], zip(names, values)),
      ),
  };
}

type NamesOf<Values extends readonly Value[]> = { [Index in keyof Values]: string };

function zip(names: readonly string[], values: readonly Value[]): Record<string, Value> {
  return Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
}

/** The numbers that belong to each category, of those that are ever counted. */
function numbersByCategory(tag: string): ReadonlyMap<string, readonly number[]> {
  const rules = new Intl.PluralRules(tag);
  return Map.groupBy([...Array(201).keys(), 1_000_000, 2_000_000], (n) => rules.select(n));
}

/** What is wrong with the placeholders of a pattern, and what to write instead. */
function findMistakes(
  value: string,
  names: readonly string[],
  optional: readonly string[],
  form: string,
): string[] {
  const found = [...value.matchAll(placeholder)].map(([, name = '']) => name);
  const there = names.length === 0 ? 'there are none' : `there is ${names.map(inBraces).join(', ')}`;
  const unknown = found.filter((name) => !names.includes(name));
  const missing = names.filter((name) => !found.includes(name) && !optional.includes(name));
  const left = value.replace(placeholder, '');
  return [
    ...unknown.map((name) => {
      const meant = suggest(name, names) ?? (missing.length === 1 ? missing[0] : undefined);
      const hint = meant === undefined ? there : `did you mean ${inBraces(meant)}?`;
      return `${inBraces(name)} is no placeholder of this text; ${hint}`;
    }),
    ...(unknown.length === 0
      ? missing.map((name) => `the text needs its placeholder ${inBraces(name)}${form}`)
      : []),
    ...(/[{}]/.test(left) ? [`a brace belongs to a placeholder such as {n}; ${there}`] : []),
  ];
}

function inBraces(name: string): string {
  return `{${name}}`;
}

/** The kinds of patterns of one language. */
export type Patterns = ReturnType<typeof patternsIn>;
