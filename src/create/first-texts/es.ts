import type { FirstTexts } from './first-texts.ts';

/** What a series in Spanish begins with. */
export const spanish: FirstTexts = {
  items: 'Tesis, Tesis',
  tagline: 'Una serie que está empezando',
  description: 'Qué se propone esta serie, en una o dos frases.',
  source: 'Título del texto numerado',
  author: 'Nombre de su autor',
  rights: 'Qué está permitido hacer con el texto.',
  part: 'Todo',
  summary: 'Qué tienen en común estos números.',
  gist: (name: string) => `Lo que dice «${name}», con sus propias palabras.`,
  editors: 'La redacción',
  bio: 'Quién escribe aquí, en una frase.',
  essay: 'Un primer ensayo',
  standfirst: 'Este ensayo muestra cómo se escribe uno.',
  body: (name: string) =>
    `Un ensayo trata de una o varias entradas de la lista; este, de [](thesis:1). Cada enlace se ve desde los dos lados: en la página «${name}» es un [retroenlace](term:retroenlace).\n\n## Una sección\n\nLas comillas rectas se convierten en comillas "de verdad", y una nota aparece al lado del texto.[^1]\n\n[^1]: Así se escribe.\n`,
  term: 'Retroenlace',
  definition: 'El enlace entre dos textos, visto desde el otro lado.',
  termBody: 'Quien enlaza de un texto a otro deja allí un retroenlace.\n',
};
