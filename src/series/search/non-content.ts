/**
 * What stands within a text on its page and is not part of it: links to it, its contents list, what is said about it.
 * The index of the search leaves it out, and so does what marks the words that were found.
 */
export const nonContentSelectors = [
  '.permalink',
  '.contents',
  '.oncoming',
  '.note summary',
  '.notice',
  '.status',
  '.sources',
  '.source small',
  '.reactions',
  '[data-footnote-ref]',
  '[data-footnote-backref]',
];
