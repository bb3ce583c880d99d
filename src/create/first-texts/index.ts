import { german } from './de.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import { italian } from './it.ts';
import { dutch } from './nl.ts';

/** What a new series begins with, by the languages that it can be begun in (BCP 47). */
export const firstTexts = { de: german, en: english, es: spanish, fr: french, it: italian, nl: dutch };

/** A language that a series can be begun in. */
export type FirstLanguage = keyof typeof firstTexts;

/** The language that is offered first. */
export const presetLanguage: FirstLanguage = 'en';

/** The languages that a series can be begun in, as a question offers them. */
export const firstLanguages = Object.keys(firstTexts).join(', ');

/** Whether a series can be begun in a language. */
export function isFirstLanguage(tag: string): tag is FirstLanguage {
  return Object.hasOwn(firstTexts, tag);
}
