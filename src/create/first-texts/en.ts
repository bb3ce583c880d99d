import type { FirstTexts } from './first-texts.ts';

/** What a series in English begins with. */
export const english: FirstTexts = {
  items: 'Thesis, Theses',
  tagline: 'A series that is about to begin',
  description: 'What this series is for, in one or two sentences.',
  source: 'Title of the numbered text',
  author: 'Name of its author',
  rights: 'What may be done with the text.',
  part: 'Everything',
  summary: 'What these numbers have in common.',
  gist: (name: string) => `What ${name} says, in your own words.`,
  editors: 'The editors',
  bio: 'Who writes here, in one sentence.',
  essay: 'A first essay',
  standfirst: 'This essay shows how to write one.',
  body: (name: string) =>
    `An essay belongs to one or several entries of the list; this one to [](thesis:1). Every link shows on both sides: on the page of ${name} it is a [trackback](term:trackback).\n\n## A section\n\nStraight quotation marks become "proper" ones, and a note stands beside the text.[^1]\n\n[^1]: This is how it is written.\n`,
  term: 'Trackback',
  definition: 'A link between two texts, seen from the other side.',
  termBody: 'Whoever links from one text to another leaves a trackback there.\n',
};
