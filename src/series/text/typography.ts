import type { Language } from './language.ts';

const marks: Record<Language, { double: readonly [string, string]; single: readonly [string, string] }> = {
  de: { double: ['„', '“'], single: ['‚', '‘'] },
  en: { double: ['“', '”'], single: ['‘', '’'] },
};

const apostrophe = '’';
const letter = /[\p{L}\p{N}]/u;
const opensAfter = /[\s([{<–—/\u00a0„“‚‘«»-]/u;
/** Words and years that have lost their beginning: the mark before them is an apostrophe, whatever follows. */
const elision =
  /^'(?:\d\d(?!\d)|n'|(?:n|s|ne|nem|nen|ner|rauf|raus|rein|rum|runter|em|til|tis|twas|twere|twill|cause|round)(?![\p{L}\p{N}']))/iu;
const unitSign = /[%‰€$°§]/;
const unit = /(?<=\p{N}) (?=[%‰€$°])|(?<=§) (?=\p{N})/gu;

/** Between a day and its month: `9. August`, `9 August`, `August 9`. */
const dates: Readonly<Record<Language, RegExp>> = {
  de: new RegExp(`(?<=\\b\\d{1,2}\\.) (?=(?:${monthsIn('de')})\\b)`, 'g'),
  en: new RegExp(
    `(?<=\\b\\d{1,2}) (?=(?:${monthsIn('en')})\\b)|(?<=\\b(?:${monthsIn('en')})) (?=\\d{1,2}\\b)`,
    'g',
  ),
};

function monthsIn(language: Language): string {
  const month = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, index) => month.format(Date.UTC(2000, index))).join('|');
}

/**
 * Sets straight quotation marks as the language does („…“ ‚…‘ in German, “…” ‘…’ in English), the apostrophe in and
 * at the end of a word as ’, and keeps a number and its unit, a day and its month on one line. Replaces characters one for one, so that
 * positions in the text stay what they were. U+FFFC stands for something that is not text (code, an image).
 */
export function setTypography(text: string, language: Language): string {
  const withUnits = unitSign.test(text) ? text.replace(unit, '\u00a0') : text;
  const spaced = /\d/.test(text) ? withUnits.replace(dates[language], '\u00a0') : withUnits;
  if (!/["']/.test(spaced)) return spaced;
  const characters = spaced.split('');
  const open: string[] = [];
  characters.forEach((character, index) => {
    if (character !== '"' && character !== "'") return;
    const kind = character === '"' ? 'double' : 'single';
    const before = characters[index - 1];
    const after = characters[index + 1];
    const startsWord =
      (before === undefined || opensAfter.test(before)) && after !== undefined && !/\s/.test(after);
    if (
      kind === 'single' &&
      before !== undefined &&
      letter.test(before) &&
      after !== undefined &&
      letter.test(after)
    ) {
      characters[index] = apostrophe;
    } else if (startsWord && (kind === 'double' || isQuotation(characters, index))) {
      characters[index] = marks[language][kind][0];
      open.push(kind);
    } else if (open.includes(kind)) {
      characters[index] = marks[language][kind][1];
      open.splice(open.lastIndexOf(kind));
    } else if (kind === 'single') {
      characters[index] = apostrophe;
    }
  });
  return characters.join('');
}

/** Whether a single mark that could open is closed before the next one opens; otherwise it is an elision. */
function isQuotation(characters: readonly string[], from: number): boolean {
  if (elision.test(characters.slice(from, from + 8).join(''))) return false;
  for (let index = from + 2; index < characters.length; index++) {
    if (characters[index] !== "'") continue;
    const before = characters[index - 1] ?? ' ';
    const after = characters[index + 1];
    if (opensAfter.test(before)) return false;
    if (after === undefined || !letter.test(after)) return true;
  }
  return false;
}
