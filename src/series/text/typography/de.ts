import type { Typography } from './description.ts';
import { abbreviations, monthsIn, spacesBetween } from './spaces.ts';

/** Titles and parts of the source that stand before a number. */
const beforeNumber = [
  ...[
    'Nr',
    'S',
    'Bd',
    'Kap',
    'Abb',
    'Tab',
    'Abs',
    'Art',
    'Ziff',
    'Rn',
    'Rz',
    'Anm',
    'Sp',
    'Bl',
    'Aufl',
    'Jg',
  ],
  ...['Anl', 'Lfg', 'Tz', 'Nrn'],
];

/** German, spaces by DIN 5008. */
export const german: Typography = {
  double: ['„', '“'],
  single: ['‚', '‘'],
  elided: new Set([
    'n',
    's',
    'ne',
    'nem',
    'nen',
    'ner',
    'ran',
    'rauf',
    'raus',
    'rein',
    'rüber',
    'rum',
    'runter',
  ]),
  genitive: { behind: /\p{L}(?:s|ß|x|z|ce)$/iu, cost: 3 },
  noBreak: spacesBetween([
    // z. B., d. h., i. d. R., J. W. Goethe, v. Chr.
    ['(?<![\\p{L}\\p{N}])\\p{L}\\.', '(?:\\p{L}|Chr|Br|Std)\\.'],
    abbreviations(beforeNumber, '\\p{N}'),
    abbreviations(['Dr', 'Prof', 'Hr', 'Fr', 'Frl', 'St', 'Hl'], '\\p{Lu}'),
    // 9. August, 9. 8. 2012
    ['(?<!\\p{N})\\d{1,2}\\.', `${monthsIn('de')}(?!\\p{L})`],
    ['(?<!\\p{N})\\d{1,2}\\.', '\\d{1,2}\\.(?:[ \\u00a0]?\\d{2,4})?(?!\\p{N})'],
    ['(?<!\\p{N})\\d{1,2}\\.[ \\u00a0]?\\d{1,2}\\.', '(?:\\d{2}|\\d{4})(?!\\p{N})'],
    // 5 Mio., 8 Uhr
    ['\\p{N}', '(?:Tsd|Mio|Mrd|Bio|Std|Min|Sek)\\.|Uhr(?!\\p{L})'],
  ]),
  foreignMarks: /”|(?<![^\s([{—–-])“(?=[\p{L}\p{N}])/u,
};
