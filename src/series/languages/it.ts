import { abbreviations, monthsIn, spacesBetween } from '../text/typography/spaces.ts';
import type { LanguageDescription } from './description.ts';

const questions = 'che chi come cosa dove perche quale quali quando quanta quante quanti quanto';
const small =
  'a ad agli ai al alla alle allo anche ancora c che ci con contro cui d da dagli dai dal dalla dalle dallo degli dei del della delle dello di dopo e ed era essere fa fra gli ha hanno i il in io l la le lei li lo loro lui ma me mi mia mio molto ne negli nei nel nella nelle nello no noi non nostra nostro o ogni per piu poi quella quello questa queste questi questo s se sei senza si sia sono sotto su sua sugli sui sul sulla sulle sullo suo t te tra tu tua tuo tutti tutto un una uno v vi voi';

/** Italian. */
export const italian: LanguageDescription = {
  locale: 'it-IT',
  typography: {
    double: ['«', '»'],
    single: ['“', '”'],
    elided: new Set(),
    alsoWhole: new Set(),
    // Words that have lost their end: un po’, a mo’ di, di’, fa’.
    shortened: { behind: /(?<!\p{L})(?:po|mo|da|di|fa|sta|va|be|to)$/iu, cost: 2 },
    noBreak: spacesBetween([
      abbreviations(['p', 'pp', 'vol', 'cap', 'art', 'fig', 'n', 'nn', 'ed'], '\\p{N}'),
      abbreviations(['Sig', 'Dott', 'Prof', 'Ing', 'Avv', 'On', 'Dr'], '\\p{Lu}'),
      ['(?<!\\p{N})\\d{1,2}º?', `${monthsIn('it')}(?!\\p{L})`],
      ['\\p{N}', '(?:mila|milion[ei]|miliard[oi])(?!\\p{L})'],
    ]),
    foreignMarks: /„|‚(?=\p{L})/u,
  },
  search: {
    stopWords: new Set(`${small} ${questions}`.split(' ')),
    questionWords: new Set(questions.split(' ')),
    endings: ['', 'a', 'e', 'he', 'hi', 'i', 'o'],
    ownLetters: {},
    vowelChanges: {},
    compounds: undefined,
  },
  stemmer: () => import('@orama/stemmers/italian'),
  giscus: 'it',
  babel: 'italian',
  meaninglessLinks:
    /^(?:(?:clicca |cliccare |vedi |leggi )?qui|qua|lì|link|(?:questo|al) link|questa pagina|clicca|(?:leggi|scopri) (?:di più|tutto|altro)|di più|continua(?: a leggere)?|vai|vedi)$/,
  figures:
    /\d[\d.,]*\s?(?:[%€$£]|(?:per cento|euro|centesimi|dollari|sterline|mila|milion[ei]|miliard[oi])(?!\p{L}))|[€$£]\s?\d/u,
};
