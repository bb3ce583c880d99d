import { abbreviations, monthsIn, spacesBetween } from '../text/typography/spaces.ts';
import type { LanguageDescription } from './description.ts';

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

const questionWords = 'how what when where which who whom whose why';

const stopWords =
  'a about am an and any are as at be been by can could did do does for from had has have he her him his i if in into is it its me my not of on or our she should so than that the their them there these they this those to us was we were will with would you your';

/** English. */
export const english: LanguageDescription = {
  typography: {
    double: ['“', '”'],
    single: ['‘', '’'],
    elided: new Set([
      ...[
        'n',
        's',
        'em',
        'im',
        'er',
        'til',
        'tis',
        'tisn',
        'twas',
        'twasn',
        'twere',
        'twill',
        'twould',
        'tain',
      ],
      ...[
        'cause',
        'cos',
        'coz',
        'cuz',
        'round',
        'bout',
        'neath',
        'gainst',
        'mongst',
        'tween',
        'twixt',
        'nuff',
      ],
    ]),
    // the kids’, the ’90s’, talkin’
    alsoWhole: new Set(['im', 'er', 'cause', 'cos', 'round']),
    shortened: { behind: /(?:[\p{L}\d](?:s|x|z|ce)|\p{L}{2}in)$/iu, cost: 2 },
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
  },
  search: {
    stopWords: new Set(`${stopWords} ${questionWords}`.split(' ')),
    questionWords: new Set(questionWords.split(' ')),
    endings: ['', 'e', 's', 'es', 'ed', 'ing', 'y', 'ies', 'ied'],
    ownLetters: {},
    vowelChanges: {},
    compounds: undefined,
  },
  locale: 'en-GB',
  stemmer: () => import('@orama/stemmers/english'),
  giscus: 'en',
  babel: 'english',
  meaninglessLinks:
    /^(?:(?:see |click |read )?here|click|(?:this|the) (?:link|page)|link|this|that|more(?: here| info)?|(?:read|learn|see) (?:more|this)|continue(?: reading)?)$/,
  figures:
    /\d[\d.,]*\s?(?:[%€$£]|(?:per ?cent|euros?|cents?|dollars?|pounds|million|billion)(?!\p{L}))|[€$£]\s?\d/u,
  formerSegments: { glossary: 'handbook', comment: 'responses' },
};
