import { abbreviations, monthsIn, spacesBetween } from '../text/typography/spaces.ts';
import type { LanguageDescription } from './description.ts';

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

const questionWords =
  'wann warum was welche welchem welchen welcher welches wem wen wer weshalb weswegen wessen wie wieso wieviel wo wodurch wofür woher wohin womit woran worin worum wovon wozu';

const stopWords =
  'ab aber als am an auch auf aus bei beim bin bis bist da damit das dass dem den der des die dies diese diesem diesen dieser dieses doch du durch ein eine einem einen einer eines er es etwas für gab geht gibt habe haben hat hatte ich ihm ihn ihnen ihr ihre im in ins ist ja kann kannst können könnte man mein meine mich mir mit möchte muss nach noch nur ob oder schon sein seine sich sie sind so soll um und uns unser vom von vor war waren warst wenn werde werden wird wurde wurden zu zum zur über';

/** German, spaces by DIN 5008. */
export const german: LanguageDescription = {
  typography: {
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
    // Hans’, hab’ ich
    alsoWhole: new Set(['ran', 'rauf', 'raus', 'rein', 'rum', 'runter']),
    shortened: {
      behind:
        /(?:\p{L}(?:s|ß|x|z|ce)|(?<!\p{L})(?:hab|hätt|wär|würd|könnt|müsst|möcht|sollt|wollt|glaub|geh|mach|seh|komm|werd|denk|find|sag|hol|heut|ohn))$/iu,
      cost: 3,
    },
    noBreak: spacesBetween([
      // z. B., d. h., i. d. R., J. W. Goethe, v. Chr.
      ['(?<![\\p{L}\\p{N}])\\p{L}\\.', '(?:\\p{L}|Chr|Br|Std)\\.'],
      abbreviations(beforeNumber, '\\p{N}'),
      abbreviations(['Dr', 'Prof', 'Hr', 'Fr', 'Frl', 'St', 'Hl'], '\\p{Lu}'),
      // 9. August, 9. 8. 2012
      ['(?<!\\p{N})\\d{1,2}\\.', `${monthsIn('de')}(?!\\p{L})`],
      ['(?<!\\p{N})\\d{1,2}\\.', '\\d{1,2}\\.(?:[ \\u00a0]?\\d{2,4})?(?!\\p{N})'],
      ['(?<!\\p{N})\\d{1,2}\\.[ \\u00a0]?\\d{1,2}\\.', '(?:\\d{2}|\\d{4})(?!\\p{N})'],
      [`(?<!\\p{N})\\d{1,2}\\.[ \\u00a0]${monthsIn('de')}`, '\\d{4}(?!\\p{N})'],
      // 5 Mio., 8 Uhr, 8 Prozent
      ['\\p{N}', '(?:Tsd|Mio|Mrd|Bio|Std|Min|Sek)\\.|(?:Uhr|Prozent|Promille)(?!\\p{L})'],
    ]),
    foreignMarks: /”|(?<![^\s([{—–-])“(?=[\p{L}\p{N}])/u,
  },
  search: {
    stopWords: new Set(`${stopWords} ${questionWords}`.split(' ')),
    questionWords: new Set(questionWords.split(' ')),
    endings: ['', 'e', 'en', 'er', 'ern', 'es', 'em', 'n', 's', 'se', 'sen', 'nen', 'um'],
    ownLetters: { ä: 'ae', ö: 'oe', ü: 'ue' },
    vowelChanges: { ä: 'a', ö: 'o', ü: 'u' },
    compounds: {
      joints: ['s', 'es', 'n', 'en', 'ns', 'ens', 'er'],
      prefixes: new Set(
        'be ent er ge miss ver zer un ur ab an auf aus bei dar durch ein fort frei gegen her herab heran heraus herein hin hinaus hinein hinter los mit nach neben nieder ober über um umher unter voll vor voran voraus vorbei vorher weg weiter wider wieder zu zurück zusammen zwischen'.split(
          ' ',
        ),
      ),
      endingsLikeNouns: new Set(['ende', 'enden', 'erin', 'innen']),
    },
  },
  locale: 'de-DE',
  stemmer: () => import('@orama/stemmers/german'),
  giscus: 'de',
  babel: 'ngerman',
  meaninglessLinks:
    /^(?:(?:siehe |klicken sie |klick |lesen sie )?hier(?: klicken| lesen| weiterlesen)?|da|dort|link|(?:dieser|diesen|der) link|dies|diese seite|mehr(?: dazu| lesen| erfahren| infos?)?|weiter(?:lesen)?|klick(?:en)?)$/,
  figures:
    /\d[\d.,]*\s?(?:[%€$£]|(?:Prozent|Promille|Euro|Cent|Dollar|Pfund|Millionen|Milliarden|Mio\.|Mrd\.)(?!\p{L}))|[€$£]\s?\d/u,
  formerSegments: { glossary: 'handbuch', trackback: 'trackbacks', comment: 'stimmen' },
};
