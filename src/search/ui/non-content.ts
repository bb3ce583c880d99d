/**
 * What stands within a text on its page and is not part of it: links to it, its contents list, contributions to it. The
 * index does not hold it, so nothing in it is highlighted.
 */
export const nonContentSelectors = [
  '[data-search-skip]',
  'nav',
  '.permalink',
  '.contents',
  '.oncoming',
  '.answer',
  '.note summary',
  '.notice',
  '.status',
  '.sources',
  '.source small',
  '.reactions',
  '.source-note',
  '[data-source-ref]',
  '[data-footnote-ref]',
  '[data-footnote-backref]',
];
