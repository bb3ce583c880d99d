import { memoizeBy } from '../memoize.ts';

/** A value that takes the place of a placeholder; numbers are written as the language writes them. */
export type Value = string | number;

/** The forms of a sentence that counts something, by the categories of `Intl.PluralRules`. */
type PluralForms = Readonly<Record<string, string>>;

/** `{name}`, or `{name, lower}` where a name stands inside of a sentence and begins with a small letter there. */
export const placeholder = /\{(\w+)(, lower)?\}/g;

/** What fills the patterns of one language. */
interface Filler {
  /** Puts values in the places of a pattern. */
  fill: (pattern: string, values: Readonly<Record<string, Value>>) => string;
  /** Puts values in the places of the form that a number asks for. */
  count: (forms: PluralForms, n: number, values: Readonly<Record<string, Value>>) => string;
}

/** How a language quotes: its marks, those of a quotation inside another, and what stands between marks and text. */
export interface QuotationMarks {
  double: readonly [open: string, close: string];
  single: readonly [open: string, close: string];
  innerSpace?: string | undefined;
}

/** A text between quotation marks; the same marks in it become those of a quotation inside another. */
export function quote(text: string, marks: QuotationMarks): string {
  const { double, innerSpace = '' } = marks;
  return `${double[0]}${innerSpace}${nestQuotes(text, marks)}${innerSpace}${double[1]}`;
}

function nestQuotes(text: string, { double, single, innerSpace = '' }: QuotationMarks): string {
  const [[open, close], [innerOpen, innerClose]] = [double, single];
  return text
    .replaceAll(open + innerSpace, innerOpen)
    .replaceAll(open, innerOpen)
    .replaceAll(innerSpace + close, innerClose)
    .replaceAll(close, innerClose);
}

// Each takes a slow phone a tenth of a second to make: not before something is counted.
const numbersOf = memoizeBy(
  (locale: string) => locale,
  (locale) => new Intl.NumberFormat(locale),
);
const rulesOf = memoizeBy(
  (locale: string) => locale,
  (locale) => new Intl.PluralRules(locale),
);

/** Makes what fills the patterns of a language (BCP 47). It needs nothing but `Intl`, and runs in browsers too. */
export function createFiller(locale: string, marks: QuotationMarks): Filler {
  const [open, close] = marks.double;
  const fill: Filler['fill'] = (pattern, values) =>
    pattern.replace(placeholder, (found: string, name: string, lower: string | undefined, index: number) => {
      const value = values[name] ?? '';
      const text = typeof value === 'number' ? numbersOf(locale).format(value) : value;
      const isQuoted =
        pattern.slice(0, index).trimEnd().endsWith(open) &&
        pattern
          .slice(index + found.length)
          .trimStart()
          .startsWith(close);
      const shown = lower === undefined ? text : text.toLocaleLowerCase(locale);
      return isQuoted ? nestQuotes(shown, marks) : shown;
    });
  return {
    fill,
    count: (forms, n, values) => fill(forms[rulesOf(locale).select(n)] ?? forms.other ?? '', values),
  };
}
