import { expect, test } from 'vitest';
import { plainLetters } from '../../../../src/series/text/plain-letters.ts';

test.each([
  ['Größe & Maß', 'Groesse & Mass'],
  ['u\u0308ber', 'ueber'],
  ['élève, øre, łódź, ångström', 'eleve, ore, lodz, angstroem'],
  ['Ħal Għaxaq, ɗan Ƙasa, ŋaam, gözəl', 'Hal Ghaxaq, dan Kasa, naam, goezel'],
  ['Привет, й, 東京, हिन्दी', 'Привет, й, 東京, हिन्दी'],
])('letters of the Latin script lose their marks, others stay: %s', (text, plain) => {
  expect(plainLetters(text)).toBe(plain);
  expect(plainLetters(plain)).toBe(plain);
});
