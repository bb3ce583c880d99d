import type { FirstTexts } from './first-texts.ts';

/** What a series in Italian begins with. */
export const italian: FirstTexts = {
  items: 'Tesi, Tesi',
  tagline: 'Una serie che sta per cominciare',
  description: 'Che cosa si propone questa serie, in una o due frasi.',
  source: 'Titolo del testo numerato',
  author: 'Nome dell’autore',
  rights: 'Che cosa è permesso fare del testo.',
  part: 'Tutto',
  summary: 'Che cosa hanno in comune questi numeri.',
  gist: (name: string) => `Che cosa dice «${name}», con parole proprie.`,
  editors: 'La redazione',
  bio: 'Chi scrive qui, in una frase.',
  essay: 'Un primo saggio',
  standfirst: 'Questo saggio mostra come se ne scrive uno.',
  body: (name: string) =>
    `Un saggio riguarda una o più voci dell’elenco; questo, [](thesis:1). Ogni collegamento si vede da entrambe le parti: sulla pagina «${name}» è un [richiamo](term:richiamo).\n\n## Una sezione\n\nLe virgolette dritte diventano virgolette "vere", e una nota sta accanto al testo.[^1]\n\n[^1]: Si scrive così.\n`,
  term: 'Richiamo',
  definition: 'Il collegamento tra due testi, visto dall’altra parte.',
  termBody: 'Chi rimanda da un testo a un altro vi lascia un richiamo.\n',
};
