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

/** Makes what fills the patterns of a language (BCP 47). It needs nothing but `Intl`, and runs in browsers too. */
export function createFiller(locale: string): Filler {
  const numbers = new Intl.NumberFormat(locale);
  const rules = new Intl.PluralRules(locale);
  const fill: Filler['fill'] = (pattern, values) =>
    pattern.replace(placeholder, (_, name: string, lower?: string) => {
      const value = values[name] ?? '';
      const text = typeof value === 'number' ? numbers.format(value) : value;
      return lower === undefined ? text : text.toLocaleLowerCase(locale);
    });
  return { fill, count: (forms, n, values) => fill(forms[rules.select(n)] ?? forms.other ?? '', values) };
}
