import type { FirstTexts } from './first-texts.ts';

/** What a series in Dutch begins with. */
export const dutch: FirstTexts = {
  items: 'Stelling, Stellingen',
  tagline: 'Een reeks die net begint',
  description: 'Wat deze reeks wil, in een of twee zinnen.',
  source: 'Titel van de genummerde tekst',
  author: 'Naam van de auteur',
  rights: 'Wat er met de tekst mag.',
  part: 'Alles',
  summary: 'Wat deze nummers gemeen hebben.',
  gist: (name: string) => `Wat ${name} zegt, in eigen woorden.`,
  editors: 'De redactie',
  bio: 'Wie hier schrijft, in één zin.',
  essay: 'Een eerste essay',
  standfirst: 'Dit essay laat zien hoe je er een schrijft.',
  body: (name: string) =>
    `Een essay hoort bij een of meer punten van de lijst; dit essay bij [](thesis:1). Elke link is aan beide kanten te zien: op de pagina van ${name} staat hij als [verwijzing](term:verwijzing).\n\n## Een paragraaf\n\nRechte aanhalingstekens worden "echte", en een noot staat naast de tekst.[^1]\n\n[^1]: Zo schrijf je er een.\n`,
  term: 'Verwijzing',
  definition: 'De link tussen twee teksten, van de andere kant gezien.',
  termBody: 'Wie vanuit een tekst naar een andere linkt, laat daar een verwijzing achter.\n',
};
