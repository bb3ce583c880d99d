import type { Typography } from './description.ts';
import { abbreviations, monthsIn, spacesBetween } from './spaces.ts';

const beforeNumber = [
  ...[
    'no',
    'nos',
    'No',
    'Nos',
    'p',
    'pp',
    'vol',
    'vols',
    'Vol',
    'ch',
    'chs',
    'Ch',
    'fig',
    'figs',
    'Fig',
    'Figs',
  ],
  ...['sec', 'Sec', 'art', 'Art', 'para', 'par', 'cl', 'ed', 'bk', 'eq', 'Eq'],
];

/** English. */
export const english: Typography = {
  double: ['“', '”'],
  single: ['‘', '’'],
  elided: new Set([
    'n',
    's',
    'em',
    'til',
    'tis',
    'twas',
    'twere',
    'twill',
    'cause',
    'round',
    'bout',
    'neath',
  ]),
  genitive: { behind: /\p{L}(?:s|x|z|ce)$/iu, cost: 2 },
  noBreak: spacesBetween([
    // J. R. R. Tolkien, e. g.
    ['(?<![\\p{L}\\p{N}])\\p{L}\\.', '\\p{L}\\.'],
    abbreviations(beforeNumber, '\\p{N}'),
    abbreviations(['Mr', 'Mrs', 'Ms', 'Mx', 'Dr', 'Prof', 'St', 'Messrs'], '\\p{Lu}'),
    ['(?:Mr|Mrs|Ms|Mx|Dr)', '\\p{Lu}'],
    // 9 August, August 9
    ['(?<!\\p{N})\\d{1,2}', `${monthsIn('en')}(?!\\p{L})`],
    [`(?<!\\p{L})${monthsIn('en')}`, '\\d{1,2}(?!\\p{N})'],
    // 9 a.m.
    ['\\p{N}', '(?:[ap]\\.m\\.|[ap]m(?!\\p{L}))'],
  ]),
  foreignMarks: /„|‚(?=\p{L})|(?<=[^\s([{—–‘-])“(?![\p{L}\p{N}])/u,
};
