import type { TextWithLanguage } from '../components/props.ts';
import { messages } from '../i18n/index.ts';
import type { Language } from '../series/text/language.ts';
import { shorten } from '../series/text/words.ts';

/** What search engines show of a description, at most (UTF-16 units). */
const longest = 200;

/** Description of the page of a topic: its name, and as many titles of its essays as search engines show. */
export function topicDescription(
  { text, essays }: { text: string; essays: readonly { title: TextWithLanguage }[] },
  language: Language,
): string {
  const titles = essays.map(({ title }) => title.text).join(' · ');
  return shorten(`${text}${messages(language).colon} ${titles}`, longest, language);
}
