import type { Typography } from './typography/description.ts';
import { type SetText, setQuotes } from './typography/quotes.ts';
import { keepTogether } from './typography/spaces.ts';

/**
 * Puts the spaces of a language inside its quotation marks. It comes last, where a text is shown: positions in the text
 * are other ones after it.
 */
export function addInnerSpaces(text: string, { double: [open, close], innerSpace }: Typography): string {
  if (innerSpace === undefined) return text;
  return text
    .replaceAll(new RegExp(`${open}(?!\\s)`, 'g'), open + innerSpace)
    .replaceAll(new RegExp(`(?<!\\s)${close}`, 'g'), innerSpace + close);
}

/**
 * Sets a text as a language does: straight quotation marks („…“ ‚…‘ in German, “…” ‘…’ in English) and apostrophes, and
 * spaces that must not break a line (z. B., 5 km). Replaces characters one for one, so that positions in the text stay.
 */
export function setTypography(text: string, typography: Typography): SetText {
  const quoted = /["']/.test(text) ? setQuotes(text, typography) : { text, undecided: [] };
  return { ...quoted, text: keepTogether(quoted.text, typography) };
}
