/**
 * Small letters of the Latin script that no mark can be taken off in Unicode, and how they are written without it or
 * for want of them: those of today's orthographies.
 */
const undivided: Readonly<Record<string, string>> = {
  ...{
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ı: 'i',
    ħ: 'h',
    ŧ: 't',
    ŋ: 'n',
    ĸ: 'k',
  },
  // Sámi, Azerbaijani, and languages of Africa
  ...{
    ǥ: 'g',
    ə: 'e',
    ǝ: 'e',
    ɛ: 'e',
    ɔ: 'o',
    ɓ: 'b',
    ɖ: 'd',
    ɗ: 'd',
    ƒ: 'f',
    ƙ: 'k',
    ɲ: 'n',
    ʋ: 'v',
    ƴ: 'y',
    ɣ: 'g',
  },
  ...{ ƀ: 'b', ƶ: 'z', ɨ: 'i', ʉ: 'u' },
};

/** German umlauts as two letters, and a capital letter that becomes two. */
const asTwo: Readonly<Record<string, string>> = {
  ...{ ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ẞ: 'SS' },
};

/** A small letter without any mark that is drawn on it. */
export function plainLetter(letter: string): string {
  const plain = letter.normalize('NFD').replace(/\p{M}/gu, '');
  return undivided[plain] ?? plain;
}

/**
 * Letters of the Latin script as ASCII has them: German umlauts as two letters, other marks dropped. Other scripts stay.
 * An address made of them can be pasted anywhere without becoming a row of percent signs.
 */
export function plainLetters(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\0-\x7f]/g, (letter) => asTwo[letter] ?? letter)
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, '')
    .replace(
      /[^\0-\x7f]/g,
      (letter) => undivided[letter] ?? capital(undivided[letter.toLowerCase()]) ?? letter,
    )
    .normalize('NFC');
}

function capital(plain: string | undefined): string | undefined {
  return plain?.replace(/^./, (letter) => letter.toUpperCase());
}
