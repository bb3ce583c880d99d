import { readInlineText } from '../../markdown/analysis/markup/inline-text.ts';
import type { Locate, SourceLocation } from '../../series/diagnostics/location.ts';
import { type Problem, problem } from '../../series/diagnostics/problem.ts';
import { typographyOf } from '../../series/languages/index.ts';
import { valueAt } from '../../series/text/keys.ts';
import type { Language } from '../../series/text/language.ts';
import { type Position, positionAt } from '../../series/text/position.ts';
import { wordsAround } from '../../series/text/words.ts';

/** A text of one line in YAML, with its location. */
interface Line {
  /** Name of its key. */
  key: string;
  source: string;
  language: Language;
  /** Whether it can have emphasis and code. */
  formatted: boolean;
  location: SourceLocation;
}

/** Paths of the lines in data files; `*` is each entry of a list or map. Gists can have emphasis and code. */
const lines = {
  'series.yaml': [
    ...['title', 'tagline', 'description', 'source.title', 'source.rights', 'item.singular', 'item.plural'],
    ...['parts.*.title', 'parts.*.summary', 'tags.*'],
  ],
  'theses.yaml': ['*.gist'],
  'authors.yaml': ['*.name', '*.bio'],
  'paths.yaml': ['*.title', '*.summary', '*.steps.*.note'],
} as const satisfies Record<string, readonly string[]>;

/**
 * Finds the lines of a data file; one without a language is in the first language of the series.
 *
 * @param data content of the file, valid or not
 */
export function linesOf(
  file: keyof typeof lines,
  data: unknown,
  [first, ...others]: readonly Language[],
  locate: Locate,
): Line[] {
  return lines[file].flatMap((pattern) =>
    valuesAt(data, pattern.split('.'), []).flatMap(({ value, path }) => {
      const key = String(path.findLast((part) => typeof part === 'string'));
      const line = (source: unknown, language: Language, place: readonly PropertyKey[]): Line[] =>
        typeof source === 'string'
          ? [{ key, source, language, formatted: key === 'gist', location: locate(place) }]
          : [];
      if (first === undefined) return [];
      if (typeof value === 'string') return line(value, first, path);
      return [first, ...others].flatMap((language) =>
        line(valueAt(value, [language]), language, [...path, language]),
      );
    }),
  );
}

/** Checks a line. `file` is the text of the whole file, for the locations of single marks. */
export function checkLine({ key, source, language, formatted, location }: Line, file: string): Problem[] {
  const { markup, undecided } = readInlineText(source, language);
  const at = (index: number) => placeIn(file, location, source, index);
  return [
    ...markup
      .filter(({ kind }) => !formatted || (kind !== 'emphasis' && kind !== 'code'))
      .map(({ kind, found, index }) => problem('text-markup', at(index), { key, kind, found, formatted })),
    ...undecided.map((index) => {
      const { double, single } = typographyOf(language);
      const marks = [...double, ...single];
      return problem('undecided-quote', at(index), { found: wordsAround(source, index), marks });
    }),
  ];
}

/** The values at a path, in which `*` is each entry of a list or map. */
function valuesAt(
  value: unknown,
  [name, ...rest]: readonly string[],
  path: readonly PropertyKey[],
): { value: unknown; path: readonly PropertyKey[] }[] {
  if (name === undefined) return value === undefined ? [] : [{ value, path }];
  if (typeof value !== 'object' || value === null) return [];
  const keys = name !== '*' ? [name] : Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key) => valuesAt(valueAt(value, [key]), rest, [...path, key]));
}

/** Location of a character of a line in its file, past the backslashes, quotation marks and line ends of YAML. */
function placeIn(file: string, location: SourceLocation, source: string, index: number): SourceLocation {
  const { line, column } = location;
  if (line === undefined || column === undefined) return location;
  let offset = offsetOf(file, { line, column });
  // A plain scalar begins without a quotation mark.
  if (/["']/.test(file[offset] ?? '')) offset += 1;
  for (let position = 0; position < index; position++)
    offset = Math.max(offset, file.indexOf(source[position] ?? '', offset)) + 1;
  const found = file.indexOf(source[index] ?? '', offset);
  return found < 0 ? location : { ...location, ...positionAt(file, found) };
}

function offsetOf(text: string, { line, column }: Position): number {
  let offset = 0;
  for (let number = 1; number < line; number++) offset = text.indexOf('\n', offset) + 1;
  return offset + column - 1;
}
