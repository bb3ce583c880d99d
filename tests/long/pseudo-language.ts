import { isGroup } from '../../src/i18n/words-files.ts';

const plain = 'abcdefghijklmnopqrstuvwxyz';
const marked = 'áƀçđéƒğĥíĵķĺḿńóþɋŕšŧúṽŵẋýž';
const letters = new Map(
  [...plain].flatMap((letter, index) => {
    const other = [...marked][index] ?? letter;
    return [[letter, other] as const, [letter.toUpperCase(), other.toUpperCase()] as const];
  }),
);

/** A text with a mark on each letter, and 40 % longer; placeholders such as `{n}` stay. */
export function pseudo(text: string): string {
  const length = Math.ceil(text.replaceAll(/\{[^}]*\}/g, '').length * 0.4);
  const longer = 'é'
    .repeat(Math.max(1, length))
    .replaceAll(/(.{6})/g, '$1 ')
    .trim();
  return text.replaceAll(/\{[^}]*\}|[a-z]/gi, (each) => letters.get(each) ?? each) + longer;
}

/** Words that are written into addresses and files. */
const fixed = new Set(['segments', 'newText', 'imported', 'parameters', 'generator']);

/** All words of a language in the pseudo-language. */
export function pseudoWords(words: unknown): unknown {
  if (typeof words === 'string') return pseudo(words);
  if (!isGroup(words)) return words;
  return Object.fromEntries(
    Object.entries(words).map(([key, each]) => [key, fixed.has(key) ? each : pseudoWords(each)]),
  );
}
