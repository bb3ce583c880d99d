import { abbreviations, monthsIn, spacesBetween } from '../text/typography/spaces.ts';
import type { LanguageDescription } from './description.ts';

const questions = 'hoe hoeveel waar waarheen waarin waarmee waarom waarop wanneer wat welk welke wie wiens';
const small =
  'aan al alle als altijd ben bij daar dan dat de der deze die dit doen door dus een en er ge geen had hebben heb heeft hem het hier hij ik in is ja je jij jou jouw kan kon kunnen maar me meer men met mij mijn na naar niet niets nog nu of om omdat ons onze ook op over t te tegen toch toen tot u uit uw van veel voor was we werd wezen wij wil word worden wordt zal ze zei zelf zich zij zijn zo zonder zou zouden';

/** Dutch. */
export const dutch: LanguageDescription = {
  locale: 'nl-NL',
  typography: {
    double: ['“', '”'],
    single: ['‘', '’'],
    // ’s ochtends, ’t, ’n, ’k, ’m, ’r
    elided: new Set(['k', 'm', 'n', 'ns', 'r', 's', 't', 'ie']),
    alsoWhole: new Set(['ie']),
    shortened: { behind: /\p{L}(?:s|x|z|ce)$/iu, cost: 3 },
    noBreak: spacesBetween([
      abbreviations(['p', 'blz', 'nr', 'nrs', 'afb', 'art', 'hfst', 'jg', 'dl', 'vgl'], '\\p{N}'),
      abbreviations(['dr', 'Dr', 'drs', 'mr', 'prof', 'Prof', 'ir', 'dhr', 'mevr', 'St'], '\\p{Lu}'),
      ['(?<!\\p{N})\\d{1,2}', `${monthsIn('nl')}(?!\\p{L})`],
      ['\\p{N}', '(?:miljoen|miljard|uur)(?!\\p{L})'],
    ]),
    foreignMarks: /[«»]/u,
  },
  search: {
    stopWords: new Set(`${small} ${questions}`.split(' ')),
    questionWords: new Set(questions.split(' ')),
    endings: ['', 'e', 'en', 'er', 'n', 's', 't'],
    ownLetters: {},
    vowelChanges: {},
    compounds: undefined,
  },
  stemmer: () => import('@orama/stemmers/dutch'),
  giscus: 'nl',
  babel: 'dutch',
  meaninglessLinks:
    /^(?:(?:klik |zie |lees )?hier|daar|link|(?:deze|de) link|deze pagina|klik|(?:lees|zie) (?:meer|verder)|meer(?: informatie| lezen)?|verder(?: lezen)?)$/,
  figures:
    /\d[\d.,]*\s?(?:[%€$£]|(?:procent|promille|euro|cent|dollar|pond|miljoen|miljard)(?!\p{L}))|[€$£]\s?\d/u,
};
