/** What begins and ends an English text that stands in another language: a bidi isolate, with a sign that no author writes. */
const [begin, end] = ['\u2066\u2060', '\u2060\u2069'];

/** Marks an English text for the places where words stand in another language. */
export function markUntranslated(text: string): string {
  return begin + text + end;
}

/** Whether a text has English in it that is marked. */
export function hasUntranslated(text: string): boolean {
  return text.includes(begin);
}

/** Attributes of an element around such a text. */
export const englishAttributes = { lang: 'en', dir: 'ltr' } as const;

/** Replaces the marks in HTML between tags by elements that say the language. */
export function markInHtml(text: string): string {
  const { lang, dir } = englishAttributes;
  return text.replaceAll(begin, `<span lang="${lang}" dir="${dir}">`).replaceAll(end, '</span>');
}

/** Cuts a text at its marks; every second piece is English. */
export function splitUntranslated(text: string): string[] {
  return text.split(/\u2066\u2060(.*?)\u2060\u2069/s);
}
