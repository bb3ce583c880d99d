/** A value that takes the place of a placeholder; numbers are written as the language writes them. */
export type Value = string | number;

/** The forms of a sentence that counts something, by the categories of `Intl.PluralRules`. */
export type PluralForms = Readonly<Record<string, string>>;

/** `{name}`, or `{name, lower}` where a name stands inside of a sentence and begins with a small letter there. */
export const placeholder = /\{(\w+)(, lower)?\}/g;

/** What fills the patterns of one language. */
export interface Filler {
  /** Puts values in the places of a pattern. */
  fill: (pattern: string, values: Readonly<Record<string, Value>>) => string;
  /** Puts values in the places of the form that a number asks for. */
  count: (forms: PluralForms, n: number, values: Readonly<Record<string, Value>>) => string;
}

/** Quotation marks, and those that take their place inside of them. */
const innerMarks: Readonly<Record<string, string>> = { '„“': '‚‘', '“”': '‘’', '«»': '“”' };

/** A text as it stands between two quotation marks: the same marks in it become those of a quotation inside another. */
export function nestQuotes(text: string, open: string, close: string): string {
  const [innerOpen = open, innerClose = close] = innerMarks[open + close] ?? '';
  return open && close ? text.replaceAll(open, innerOpen).replaceAll(close, innerClose) : text;
}

/** Makes what fills the patterns of a language (BCP 47). It needs nothing but `Intl`, and runs in browsers too. */
export function createFiller(locale: string): Filler {
  const numbers = new Intl.NumberFormat(locale);
  const rules = new Intl.PluralRules(locale);
  const fill: Filler['fill'] = (pattern, values) =>
    pattern.replace(placeholder, (found: string, name: string, lower: string | undefined, index: number) => {
      const value = values[name] ?? '';
      const text = typeof value === 'number' ? numbers.format(value) : value;
      const [open = '', close = ''] = [pattern[index - 1], pattern[index + found.length]];
      return nestQuotes(lower === undefined ? text : text.toLocaleLowerCase(locale), open, close);
    });
  return { fill, count: (forms, n, values) => fill(forms[rules.select(n)] ?? forms.other ?? '', values) };
}
