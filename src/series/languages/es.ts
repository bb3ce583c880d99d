import { abbreviations, monthsIn, spacesBetween } from '../text/typography/spaces.ts';
import type { LanguageDescription } from './description.ts';

const questions = 'como cual cuales cuando cuanto cuantos donde por que quien quienes';
const small =
  'a al algo algun alguna ante aqui asi aun aunque cada con contra cuya cuyo de del desde e el ella ellas ellos en entre era es esa ese eso esta estan estas este esto estos fue ha hace han hasta hay la las le les lo los mas me mi mis mucho muy ni no nos nosotros o otra otras otro otros para pero poco porque pues se segun ser si sin sobre son su sus tambien tan te tiene todo todos tu tus u un una unas uno unos y ya yo';

/** Spanish. */
export const spanish: LanguageDescription = {
  locale: 'es-ES',
  typography: {
    double: ['«', '»'],
    single: ['“', '”'],
    elided: new Set(),
    alsoWhole: new Set(),
    shortened: { behind: /(?!)/, cost: 3 },
    noBreak: spacesBetween([
      abbreviations(['p', 'pp', 'pág', 'págs', 'vol', 'cap', 'art', 'fig', 'núm', 'ed'], '\\p{N}'),
      ['(?<!\\p{L})n\\.[º°]', '\\p{N}'],
      abbreviations(['Sr', 'Sra', 'Sres', 'Dr', 'Dra', 'Prof', 'D', 'Dña', 'Sto', 'Sta'], '\\p{Lu}'),
      ['(?<!\\p{N})\\d{1,2}', `de ${monthsIn('es')}(?!\\p{L})`],
      ['\\p{N}', '(?:millón|millones|mil)(?!\\p{L})'],
    ]),
    foreignMarks: /„|‚(?=\p{L})/u,
  },
  search: {
    stopWords: new Set(`${small} ${questions}`.split(' ')),
    questionWords: new Set(questions.split(' ')),
    endings: ['', 'a', 'as', 'es', 'o', 'os', 's'],
    ownLetters: { ñ: 'n' },
    vowelChanges: {},
    compounds: undefined,
  },
  stemmer: () => import('@orama/stemmers/spanish'),
  giscus: 'es',
  babel: 'spanish',
  meaninglessLinks:
    /^(?:(?:(?:haga |haz )?clic |pulse |pinche |ver |véase )?aquí|allí|ahí|enlace|este enlace|esta página|clic|leer más|saber más|(?:ver|más) (?:información|más)|más|ver|seguir leyendo|continuar)$/,
  figures:
    /\d[\d.,]*\s?(?:[%€$£]|(?:por ciento|euros?|céntimos?|dólares|dólar|libras|millones|millón|mil)(?!\p{L}))|[€$£]\s?\d/u,
};
