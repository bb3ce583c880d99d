import type { Language } from '../series/text/language.ts';

const de = {
  cover: 'Umschlag',
  titlePage: 'Titel',
  landmarks: 'Orte im Buch',
  map: 'Karte',
  steps: 'Der Weg',
  essays: 'Essays',
  authors: 'Autoren',
  about: (source: string, authors: string, year: number) => `Zu: ${source} (${authors}, ${year})`,
  edition: (day: string) => `Ausgabe vom ${day}`,
  colophon: 'Zu diesem Buch',
  colophonText: (title: string) =>
    `Dieses Buch enthält die Texte der Reihe „${title}“ mit dem Gespräch, das bis zu diesem Tag darüber geführt wurde. Spätere Ausgaben und neue Texte stehen unter der Adresse:`,
  licence: 'Die Texte stehen unter dieser Lizenz:',
  typefaces: 'Schriften liegen nicht bei: Es gelten die des Lesegeräts.',
  accessibility:
    'Alle Texte lassen sich vergrößern, umfärben und vorlesen; Bilder haben Textalternativen, Überschriften und Inhaltsverzeichnis folgen der Lesereihenfolge, Fußnoten sind verlinkt.',
  offer: 'Als E-Book',
  offerText: 'E-Book ohne Bilder',
};

/** What books say, and where pages offer them. */
export type BookMessages = typeof de;

const en: BookMessages = {
  cover: 'Cover',
  titlePage: 'Title',
  landmarks: 'Places in the book',
  map: 'Map',
  steps: 'The path',
  essays: 'Essays',
  authors: 'Authors',
  about: (source, authors, year) => `On: ${source} (${authors}, ${year})`,
  edition: (day) => `Edition of ${day}`,
  colophon: 'About this book',
  colophonText: (title) =>
    `This book holds the texts of the series “${title}”, with the conversation about them up to this day. Later editions and new texts are found at:`,
  licence: 'The texts stand under this licence:',
  typefaces: 'No typefaces are included: those of the reading system are used.',
  accessibility:
    'All text can be enlarged, recoloured and read aloud; images have text alternatives, headings and table of contents follow the reading order, footnotes are linked.',
  offer: 'As an e-book',
  offerText: 'E-book without pictures',
};

/** What books say, by language. */
export const bookMessages: Readonly<Record<Language, BookMessages>> = { de, en };
