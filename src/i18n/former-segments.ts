import type { FormerSegments } from '../series/routes/url.ts';

/** Segments that addresses had before, by language; they lead on. */
export const formerSegments: ReadonlyMap<string, FormerSegments> = new Map([
  ['de', { glossary: 'handbuch', trackback: 'trackbacks', comment: 'stimmen' }],
  ['en', { glossary: 'handbook', comment: 'responses' }],
]);
