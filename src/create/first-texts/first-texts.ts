/** What a new series says before anybody has written in it; straight quotation marks are set by the build. */
export interface FirstTexts {
  /** What an item is called, and several of them: `Thesis, Theses`. */
  items: string;
  tagline: string;
  description: string;
  source: string;
  author: string;
  rights: string;
  part: string;
  summary: string;
  /** @param name that of an item: `Thesis 1` */
  gist: (name: string) => string;
  editors: string;
  bio: string;
  essay: string;
  standfirst: string;
  /** Links to the item, and to the entry of the glossary by the id that its title makes. @param name that of the item */
  body: (name: string) => string;
  term: string;
  definition: string;
  termBody: string;
}
