import type { Language } from '../../series/text/language.ts';

/** What an item is called in a series that an import begins. */
export const itemWords = {
  de: { singular: 'These', plural: 'Thesen', segment: 'thesen' },
  en: { singular: 'Thesis', plural: 'Theses', segment: 'theses' },
} as const satisfies Record<Language, unknown>;

/** Rights of what has no licence. */
export const allRights = {
  de: 'Alle Rechte vorbehalten',
  en: 'All rights reserved',
} as const satisfies Record<Language, string>;

/** Title of a text without one. */
export const untitled = { de: 'Ohne Titel', en: 'Untitled' } as const satisfies Record<Language, string>;
