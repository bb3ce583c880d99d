import type { FirstTexts } from './first-texts.ts';

/** What a series in German begins with. */
export const german: FirstTexts = {
  items: 'These, Thesen',
  tagline: 'Eine Reihe, die gerade beginnt',
  description: 'Was diese Reihe will, in ein oder zwei Sätzen.',
  source: 'Titel des nummerierten Textes',
  author: 'Name des Verfassers',
  rights: 'Was mit dem Text erlaubt ist.',
  part: 'Alles',
  summary: 'Was diese Nummern gemeinsam haben.',
  gist: (name: string) => `Was ${name} sagt, in eigenen Worten.`,
  editors: 'Die Redaktion',
  bio: 'Wer hier schreibt, in einem Satz.',
  essay: 'Ein erster Essay',
  standfirst: 'Dieser Essay zeigt, wie man einen schreibt.',
  body: (name: string) =>
    `Ein Essay gehört zu einem oder mehreren Einträgen der Liste; dieser zu [](thesis:1). Jede Verbindung ist auf beiden Seiten zu sehen: Auf der Seite von ${name} steht sie als [Gegenverkehr](term:gegenverkehr).\n\n## Ein Abschnitt\n\nGerade Anführungszeichen werden zu "richtigen", und eine Anmerkung steht neben dem Text.[^1]\n\n[^1]: So wird sie geschrieben.\n`,
  term: 'Gegenverkehr',
  definition: 'Die Verbindung zweier Texte, von der anderen Seite gesehen.',
  termBody: 'Wer von einem Text auf einen anderen verweist, erzeugt dort Gegenverkehr.\n',
};
