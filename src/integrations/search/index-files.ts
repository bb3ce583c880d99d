import type { Language } from '../../series/text/language.ts';

/** The files of the index of each language that this build has put into the site: paths from its root. */
export const indexFiles = new Map<Language, readonly string[]>();
