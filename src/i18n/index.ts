import type { Language } from '../series/text/language.ts';
import { de, type Messages } from './de.ts';
import { en } from './en.ts';

/** What the interface says, by language. */
export const messages: Readonly<Record<Language, Messages>> = { de, en };

export type { Messages };
