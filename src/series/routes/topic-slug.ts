import type { Language } from '../text/language.ts';
import { plainLetters } from '../text/plain-letters.ts';

/** Last part of the address of a topic: its name in the language of the page. */
export function topicSlug(name: string, language: Language): string {
  return formerTopicSlug(plainLetters(name), language);
}

/** The one it had while addresses kept their umlauts, which leads on. */
export function formerTopicSlug(name: string, language: Language): string {
  return name
    .toLocaleLowerCase(language)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join('-');
}
