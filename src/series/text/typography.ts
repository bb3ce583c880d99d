import type { Typography } from './typography/description.ts';
import { type SetText, setQuotes } from './typography/quotes.ts';
import { keepTogether } from './typography/spaces.ts';

/**
 * Sets a text as a language does: straight quotation marks („…“ ‚…‘ in German, “…” ‘…’ in English) and apostrophes, and
 * spaces that must not break a line (z. B., 5 km). Replaces characters one for one, so that positions in the text stay.
 */
export function setTypography(text: string, typography: Typography): SetText {
  const quoted = /["']/.test(text) ? setQuotes(text, typography) : { text, undecided: [] };
  return { ...quoted, text: keepTogether(quoted.text, typography.noBreak) };
}
