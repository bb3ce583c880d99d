import type { FirstTexts } from './first-texts.ts';

/** What a series in French begins with. */
export const french: FirstTexts = {
  items: 'Thèse, Thèses',
  tagline: 'Une série qui commence',
  description: 'Ce que veut cette série, en une ou deux phrases.',
  source: 'Titre du texte numéroté',
  author: 'Nom de l’auteur',
  rights: 'Ce qu’il est permis de faire du texte.',
  part: 'Tout',
  summary: 'Ce que ces numéros ont en commun.',
  gist: (name: string) => `Ce que dit «\u202f${name}\u202f», avec vos propres mots.`,
  editors: 'La rédaction',
  bio: 'Qui écrit ici, en une phrase.',
  essay: 'Un premier essai',
  standfirst: 'Cet essai montre comment en écrire un.',
  body: (name: string) =>
    `Un essai se rapporte à une ou plusieurs entrées de la liste\u00a0; celui-ci, à [](thesis:1). Chaque lien se voit des deux côtés\u00a0: sur la page «\u202f${name}\u202f», c’est un [rétrolien](term:retrolien).\n\n## Une section\n\nLes guillemets droits deviennent de "vrais" guillemets, et une note se place à côté du texte.[^1]\n\n[^1]: Voici comment elle s’écrit.\n`,
  term: 'Rétrolien',
  definition: 'Le lien entre deux textes, vu de l’autre côté.',
  termBody: 'Qui renvoie d’un texte à un autre y laisse un rétrolien.\n',
};
