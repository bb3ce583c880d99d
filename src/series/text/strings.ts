/** Sorts texts by their UTF-16 units: the same on every machine, whatever language it speaks. */
export function compareStrings(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Percent-decoded text; a text with a percent sign that encodes nothing stays as it is. */
export function decodePath(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Message of something that was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** Whether a text can be seen: it is more than blanks, controls, marks, fillers of Hangul, empty patterns of Braille. */
export function isVisible(text: string): boolean {
  return /[^\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text);
}

/**
 * Takes out characters that can make a text look like another one (bidi controls, invisible characters, towers of
 * combining marks) or that HTML does not allow. Joiners of emoji and Indic scripts stay.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu, '')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/\p{Noncharacter_Code_Point}/gu, '')
    .replace(/(\p{M}{6})\p{M}+/gu, '$1');
}

/**
 * A copy of a text that keeps nothing else in memory: what parsers give are slices of what they read, which stays as
 * long as one of them. Lone surrogates become U+FFFD.
 */
export function ownString(text: string): string {
  return Buffer.from(text).toString();
}
