import type { Typography } from './description.ts';

/** What stands before and behind a space that must not break, as sources of patterns. */
type SpaceContext = readonly [before: string, after: string];

const noBreakSpace = '\u00a0';
const narrowNoBreakSpace = '\u202f';

/** Signs of units that stand behind a number: those of the SI, and others in common use. */
const units = [
  ...['%', '‰', '€', '\\$', '£', '°C?', '°F', 'EUR', 'USD', 'GBP', 'CHF', 'm²', 'm³', '[cdmk]m²', '[cd]m³'],
  ...['[µnmcdk]?m', 'km/h', 'm/s', '[µmk]?g', 't', 'ha', '[mch]?l', 'ms', 's', 'min', 'h', '[kMGT]?Wh?'],
  ...['k?V', 'm?A', 'K', 'k?cal', '[kM]?J', 'k?N', '[hk]?Pa', '[kMG]?Hz', 'dB', 'Ω', '[kMGTP]B', '[KMGT]iB'],
  ...['px', 'pt', 'dpi'],
];

/** Spaces that hold together in every language. */
const everywhere: readonly SpaceContext[] = [
  // A number and its unit (SI brochure, 5.4.3).
  ['\\p{N}', `(?:${units.join('|')})(?![\\p{L}\\p{N}])`],
  // A paragraph sign and its number.
  ['§', '\\p{N}'],
  // Groups of three digits.
  ['(?<![\\p{N}.,])\\d{1,3}(?:[ \\u00a0]\\d{3})*', '\\d{3}(?!\\p{N})'],
];

/** Makes the pattern of the spaces that must not break: those of every language, and those of one. */
export function spacesBetween(own: readonly SpaceContext[]): RegExp {
  return spacesIn([...everywhere, ...own]);
}

/** Makes the pattern of the spaces that stand between some contexts. */
export function spacesIn(contexts: readonly SpaceContext[]): RegExp {
  const each = contexts.map(([before, after]) => `(?=${after})(?<=${before} )`);
  // Beginning with the space itself, it is quick where there is none.
  return new RegExp(` (?:${each.join('|')})`, 'gu');
}

/** Abbreviations (without their point) in front of what they announce: `Nr. 5`, `Dr. Ada`. */
export function abbreviations(names: readonly string[], after: string): SpaceContext {
  return [`(?<![\\p{L}\\p{N}])(?:${names.join('|')})\\.`, after];
}

/** The names of the months of a language as they stand in dates (`9 stycznia`), as alternatives of a pattern. */
export function monthsIn(locale: string): string {
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const months = Array.from({ length: 12 }, (_, index) =>
    date.formatToParts(Date.UTC(2000, index)).find(({ type }) => type === 'month'),
  );
  return `(?:${months.map((month) => month?.value).join('|')})`;
}

/** Replaces the spaces that must not break a line by such as do not, one for one. */
export function keepTogether(text: string, { noBreak, narrow }: Typography): string {
  const narrowed = narrow === undefined ? text : text.replace(narrow, narrowNoBreakSpace);
  return narrowed.replace(noBreak, noBreakSpace);
}
