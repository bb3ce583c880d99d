/** Letters that no mark can be taken off, and how they are written without them. */
const written: Readonly<Record<string, string>> = {
  ...{ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ẞ: 'SS' },
  ...{ æ: 'ae', œ: 'oe', ø: 'o', Æ: 'Ae', Œ: 'Oe', Ø: 'O' },
  ...{ ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', Ł: 'L', Đ: 'D', Ð: 'D', Þ: 'Th' },
};

/**
 * Letters of the Latin script as ASCII has them: German umlauts as two letters, other marks dropped. Other scripts stay.
 * An address made of them can be pasted anywhere without becoming a row of percent signs.
 */
export function plainLetters(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[äöüßÄÖÜẞæœøÆŒØłđðþıŁĐÐÞ]/g, (letter) => written[letter] ?? letter)
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, '')
    .normalize('NFC');
}
