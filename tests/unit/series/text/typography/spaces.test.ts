import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typographyOf } from '../../../../../src/series/languages/index.ts';
import { keepTogether } from '../../../../../src/series/text/typography/spaces.ts';

const [german, english] = [typographyOf('de'), typographyOf('en')];

/** The text with `_` for each space that does not break. */
const inGerman = (text: string) => keepTogether(text, german).replaceAll('\u00a0', '_');
const inEnglish = (text: string) => keepTogether(text, english).replaceAll('\u00a0', '_');

describe('in German, a line is not broken', () => {
  test.each([
    ['z. B. so, d. h. so, i. d. R. so, u. v. m.', 'z._B. so, d._h. so, i._d._R. so, u._v._m.'],
    ['im Jahr 44 v. Chr., J. W. Goethe', 'im Jahr 44 v._Chr., J._W. Goethe'],
    ['S. 12, Nr. 5, Bd. 2, Abs. 3, Art. 5', 'S._12, Nr._5, Bd._2, Abs._3, Art._5'],
    ['Dr. Ada und Prof. Dr. Bell', 'Dr._Ada und Prof._Dr._Bell'],
    ['am 9. August 2022, am 9. 8. 2022', 'am 9._August_2022, am 9._8._2022'],
    ['97,1 % und 20 € nach § 5, §§ 7', '97,1_% und 20_€ nach §_5, §§_7'],
    [
      '5 km, 12 m², 20 °C, 3 kWh, 80 km/h, 5 Mio. Euro, 8 Uhr, 8 Prozent',
      '5_km, 12_m², 20_°C, 3_kWh, 80_km/h, 5_Mio. Euro, 8_Uhr, 8_Prozent',
    ],
    ['12 000 und 1 250 000', '12_000 und 1_250_000'],
    ['These 50, Thesen 14 und 19, Seite 3', 'These_50, Thesen_14 und 19, Seite_3'],
  ])('%s', (text, expected) => {
    expect(inGerman(text)).toBe(expected);
  });

  test.each([
    'im März 2020, das 5. Kapitel, 5 mal, 3 Meter, 2 Jahre',
    'Das war alles. Er ging. S. war da, der Nr. zufolge',
    'im Jahr 2012 300 Leute, 3,14 159',
    'Apps. 12 kamen',
  ])('but elsewhere it is: %s', (text) => {
    expect(inGerman(text)).toBe(text);
  });
});

describe('in English, a line is not broken', () => {
  test.each([
    ['on 9 August 2022, on May 31, in May 2020', 'on 9_August 2022, on May_31, in May 2020'],
    ['p. 12, pp. 12, No. 5, vol. 2, fig. 3', 'p._12, pp._12, No._5, vol._2, fig._3'],
    ['Mr. Ada, Dr Bell, J. R. R. Tolkien', 'Mr._Ada, Dr_Bell, J._R._R. Tolkien'],
    ['5 km, 20 %, 9 a.m. and 5 pm', '5_km, 20_%, 9_a.m. and 5_pm'],
    ['Thesis 50, theses 14 and 19, page 3', 'Thesis_50, theses_14 and 19, page_3'],
  ])('%s', (text, expected) => {
    expect(inEnglish(text)).toBe(expected);
  });
});

describe('as in the magazines of its language, a line is not broken', () => {
  const marked = (text: string, tag: string) =>
    keepTogether(text, typographyOf(tag)).replaceAll('\u00a0', '_').replaceAll('\u202f', "'");

  test.each([
    ['fr', 'Il dit : « Oui ! » Et alors ? Rien ; rien.', "Il dit': «'Oui'!'» Et alors'? Rien'; rien."],
    ['fr', 'le 1er mai, le 17 mai, n° 5, M. Hugo, p. 12', 'le 1er_mai, le 17_mai, n°_5, M._Hugo, p._12'],
    ['fr', '3 millions, 12 %, 20 €, 5 km', '3_millions, 12_%, 20_€, 5_km'],
    [
      'es',
      'el 17 de mayo, pág. 12, n.º 5, Sra. Ruiz, 3 millones',
      'el 17_de mayo, pág._12, n.º_5, Sra._Ruiz, 3_millones',
    ],
    [
      'it',
      'il 17 maggio, p. 12, n. 5, Prof. Rossi, 3 milioni',
      'il 17_maggio, p._12, n._5, Prof._Rossi, 3_milioni',
    ],
    [
      'nl',
      'op 17 mei, blz. 12, nr. 5, dr. Vis, 3 miljoen, 8 uur',
      'op 17_mei, blz._12, nr._5, dr._Vis, 3_miljoen, 8_uur',
    ],
  ])('%s: %s', (tag, text, expected) => {
    expect(marked(text, tag)).toBe(expected);
  });

  test('nor where its author saw to it', () => {
    expect(keepTogether('Quoi\u00a0? 9\u202f%', typographyOf('fr'))).toBe('Quoi\u00a0? 9\u202f%');
  });
});

test('spaces are replaced one for one', () => {
  const text = fc
    .array(fc.constantFrom('z', '.', ' ', '5', 'km', '§', 'Nr', '%', 'May'))
    .map((all) => all.join(''));
  fc.assert(fc.property(text, (before) => inGerman(before).replaceAll('_', ' ') === before));
});
