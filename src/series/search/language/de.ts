import type { SearchLanguage } from './description.ts';

const questionWords =
  'wann warum was welche welchem welchen welcher welches wem wen wer weshalb weswegen wessen wie wieso wieviel wo wodurch wofür woher wohin womit woran worin worum wovon wozu';

const stopWords =
  'ab aber als am an auch auf aus bei beim bin bis bist da damit das dass dem den der des die dies diese diesem diesen dieser dieses doch du durch ein eine einem einen einer eines er es etwas für gab geht gibt habe haben hat hatte ich ihm ihn ihnen ihr ihre im in ins ist ja kann kannst können könnte man mein meine mich mir mit möchte muss nach noch nur ob oder schon sein seine sich sie sind so soll um und uns unser vom von vor war waren warst wenn werde werden wird wurde wurden zu zum zur über';

/** German. */
export const german: SearchLanguage = {
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
};
