import { abbreviations, monthsIn, spacesBetween } from '../text/typography/spaces.ts';
import type { LanguageDescription } from './description.ts';

const questions = 'combien comment ou pourquoi quand que quel quelle quelles quels qui quoi';
const small =
  'a ai ainsi alors au aucun aussi autre aux avec avoir c ce ces cet cette chez comme d dans de des dont du elle elles en est et eu fait il ils j je l la le les leur leurs lui m ma mais me meme mes moi mon n ne nos notre nous on ont par pas peu peut plus pour qu s sa sans se ses si son sont sous sur ta te tes toi ton tous tout tres tu un une vos votre vous y';

/** French, spaces by the Imprimerie nationale. */
export const french: LanguageDescription = {
  locale: 'fr-FR',
  typography: {
    double: ['«', '»'],
    single: ['“', '”'],
    innerSpace: '\u202f',
    elided: new Set(),
    alsoWhole: new Set(),
    shortened: { behind: /(?!)/, cost: 3 },
    noBreak: spacesBetween([
      ['\\S', '[;:!?»]'],
      ['«', '\\S'],
      abbreviations(['p', 'pp', 'vol', 'chap', 'art', 'fig', 'éd'], '\\p{N}'),
      ['(?<!\\p{L})n[º°]s?', '\\p{N}'],
      ['(?<!\\p{L})(?:MM?\\.|Mmes?|Mlles?|Dr|Pr|Me)', '\\p{Lu}'],
      ['(?<!\\p{N})(?:\\d{1,2}|1er)', `${monthsIn('fr')}(?!\\p{L})`],
      ['\\p{N}', '(?:millions?|milliards?)(?!\\p{L})'],
    ]),
    foreignMarks: /„|‚(?=\p{L})/u,
  },
  search: {
    stopWords: new Set(`${small} ${questions}`.split(' ')),
    questionWords: new Set(questions.split(' ')),
    endings: ['', 'e', 'es', 's', 'x'],
    ownLetters: {},
    vowelChanges: {},
    compounds: undefined,
  },
  stemmer: () => import('@orama/stemmers/french'),
  giscus: 'fr',
  babel: 'french',
  meaninglessLinks:
    /^(?:(?:cliquez |cliquer |voir |lire )?ici|là|lien|ce lien|cette page|cliquez|(?:en )?savoir plus|(?:en )?lire (?:plus|la suite)|la suite|suite|plus|voir)$/,
  figures:
    /\d[\d., \u00a0\u202f]*\s?(?:[%€$£]|(?:pour cent|euros?|centimes?|dollars?|livres|millions?|milliards?)(?!\p{L}))/u,
};
