import { describe, expect, test } from 'vitest';
import { typographyOf } from '../../../../../src/series/languages/index.ts';
import type { Typography } from '../../../../../src/series/text/typography/description.ts';
import { paragraphSeparator } from '../../../../../src/series/text/typography/marks.ts';
import { setQuotes } from '../../../../../src/series/text/typography/quotes.ts';
import { addInnerSpaces, setTypography } from '../../../../../src/series/text/typography.ts';

const [german, english] = [typographyOf('de'), typographyOf('en')];

/** Sets a text in which ¶ ends a paragraph; marks that stay straight are shown as such. */
function set(text: string, typography: Typography): string {
  return setQuotes(text.replaceAll('¶', paragraphSeparator), typography).text.replaceAll(
    paragraphSeparator,
    '¶',
  );
}

describe('quotation marks', () => {
  test.each([
    ['"Wort"', '„Wort“', '“Wort”'],
    ['("Wort") und "Wort".', '(„Wort“) und „Wort“.', '(“Wort”) und “Wort”.'],
    ['"Wort"-Kompositum, Nicht-"Wort"', '„Wort“-Kompositum, Nicht-„Wort“', '“Wort”-Kompositum, Nicht-“Wort”'],
    ['das "A"/"B" –"ja"–', 'das „A“/„B“ –„ja“–', 'das “A”/“B” –“ja”–'],
    ['"Ja", sagte er, "nein."', '„Ja“, sagte er, „nein.“', '“Ja”, sagte er, “nein.”'],
    ['"…" und "?"', '„…“ und „?“', '“…” und “?”'],
    ['"Recht"sprechung', '„Recht“sprechung', '“Recht”sprechung'],
    ['Nach"Denken"seiten', 'Nach„Denken“seiten', 'Nach“Denken”seiten'],
    ['"Halt!"rief er', '„Halt!“rief er', '“Halt!”rief er'],
    ['"\ufffc" und \ufffc "x"', '„\ufffc“ und \ufffc „x“', '“\ufffc” und \ufffc “x”'],
    ['»"x"« „schon“', '»„x“« „schon“', '»“x”« „schon“'],
  ])('%s', (text, inGerman, inEnglish) => {
    expect([set(text, german), set(text, english)]).toEqual([inGerman, inEnglish]);
  });

  test.each([
    ["'Wort'", '‚Wort‘', '‘Wort’'],
    ["\"'Erst' und 'letzt'\"", '„‚Erst‘ und ‚letzt‘“', '“‘Erst’ und ‘letzt’”'],
    ['"\'Zitat im Zitat\'", sagte er.', '„‚Zitat im Zitat‘“, sagte er.', '“‘Zitat im Zitat’”, sagte er.'],
    ['Sie sagte: "Er rief \'Halt\'".', 'Sie sagte: „Er rief ‚Halt‘“.', 'Sie sagte: “Er rief ‘Halt’”.'],
    ['(Sie: "Er rief \'Halt\'")', '(Sie: „Er rief ‚Halt‘“)', '(Sie: “Er rief ‘Halt’”)'],
    ['Das "so genannte \'Recht\'"-Wort', 'Das „so genannte ‚Recht‘“-Wort', 'Das “so genannte ‘Recht’”-Wort'],
    ['\'"Nein", rief sie\', sagte er', '‚„Nein“, rief sie‘, sagte er', '‘“Nein”, rief sie’, sagte er'],
    ['"Er sagte "Halt""', '„Er sagte „Halt““', '“Er sagte “Halt””'],
    ['""Halt" sagte er"', '„„Halt“ sagte er“', '““Halt” sagte er”'],
    ['"Er: \'Sie rief "Ja" laut\'."', '„Er: ‚Sie rief „Ja“ laut‘.“', '“Er: ‘Sie rief “Ja” laut’.”'],
  ])('inside others: %s', (text, inGerman, inEnglish) => {
    expect([set(text, german), set(text, english)]).toEqual([inGerman, inEnglish]);
  });

  test.each([
    ['Sie rief:"Halt", dann …"und weiter".', 'Sie rief:„Halt“, dann …„und weiter“.'],
    ['"Ich –" Er schwieg. "…und?"', '„Ich –“ Er schwieg. „…und?“'],
    ['leer: "", und ("")', 'leer: „“, und („“)'],
    ["leer: '', und ('')", 'leer: ‚‘, und (‚‘)'],
  ])('without a space, and with nothing inside: %s', (text, expected) => {
    expect(set(text, german)).toBe(expected);
  });

  test.each([
    ['"Ein Absatz beginnt.¶Und er endet hier."', '„Ein Absatz beginnt.¶Und er endet hier.“'],
    ['"Eins.¶"Zwei.¶"Drei."', '„Eins.¶„Zwei.¶„Drei.“'],
    ['"Eins \'zwei.¶"\'Drei\'."', '„Eins ‚zwei.¶„‚Drei‘.“'],
    ['"Eins."¶"Zwei."', '„Eins.“¶„Zwei.“'],
  ])('over several paragraphs: %s', (text, expected) => {
    expect(set(text, german)).toBe(expected);
  });
});

describe('the apostrophe', () => {
  test.each([
    ["Wie geht's? L'Oréal, Ku'damm, 10'000", 'Wie geht’s? L’Oréal, Ku’damm, 10’000'],
    ["Hans' Auto, das hab' ich", 'Hans’ Auto, das hab’ ich'],
    ["'s ist so, und 'ne Frage", '’s ist so, und ’ne Frage'],
    ["die '68er und '99: 'gut'", 'die ’68er und ’99: ‚gut‘'],
    ["Rock 'n' Roll", 'Rock ’n’ Roll'],
    ["die '90er, Musik, Marx' Werk", 'die ’90er, Musik, Marx’ Werk'],
    ["von '68, das hab' ich, und 'gut'", 'von ’68, das hab’ ich, und ‚gut‘'],
    ['"\'n Abend", sagte er', '„’n Abend“, sagte er'],
  ])('in German: %s', (text, expected) => {
    expect(set(text, german)).toBe(expected);
  });

  test.each([
    ["'tis the kids' toy", '’tis the kids’ toy'],
    ["I don't know, in the 1990's", 'I don’t know, in the 1990’s'],
    ['"the kids\'"', '“the kids’”'],
    ["the '90s' music, and 'the best' of the '80s", 'the ’90s’ music, and ‘the best’ of the ’80s'],
    ["talkin' 'bout lovin'", 'talkin’ ’bout lovin’'],
    ["'twasn't, 'tain't: 'not so'", '’twasn’t, ’tain’t: ‘not so’'],
  ])('in English: %s', (text, expected) => {
    expect(set(text, english)).toBe(expected);
  });
});

describe('a single quotation', () => {
  test.each([
    ["'20 Jahre später' ist ein Film.", '‚20 Jahre später‘ ist ein Film.'],
    ["'1984' und '68er'", '‚1984‘ und ‚68er‘'],
    ["'Das war's, 'n Stück weit', sagte er", '‚Das war’s, ’n Stück weit‘, sagte er'],
    ["'Hans' Auto ist rot', sagte er", '‚Hans’ Auto ist rot‘, sagte er'],
    ["'Das hab' ich nicht', sagte er", '‚Das hab’ ich nicht‘, sagte er'],
    ["'Raus hier', rief sie", '‚Raus hier‘, rief sie'],
    ["der Buchstabe 's'", 'der Buchstabe ‚s‘'],
  ])('may begin with a figure or a word that is also an elision, or hold one: %s', (text, expected) => {
    expect(set(text, german)).toBe(expected);
  });

  test.each([
    ["'Tis the season' is a song", '‘Tis the season’ is a song'],
    ["'The dogs' owner', he said", '‘The dogs’ owner’, he said'],
    ['"\'Tis fine,\' he said."', '“‘Tis fine,’ he said.”'],
    ['"I said \'tis fine," he said.', '“I said ’tis fine,” he said.'],
  ])('the same in English: %s', (text, expected) => {
    expect(set(text, english)).toBe(expected);
  });
});

describe('what cannot be decided', () => {
  test.each([
    ['Ein 15" Monitor', [6]],
    ['"Ein 15"-Monitor", sagte er', [7]],
    ['5\' 3" groß', [1, 4]],
    ['Er sagte "Halt.¶Und ging.', [9]],
    ['„Halt", sagte er', [5]],
    ["der Strich ' allein", [11]],
    ["'raus aus dem Haus' sagte er", [0, 18]],
  ])('stays straight and is told: %s', (text, undecided) => {
    const found = setQuotes(text.replaceAll('¶', paragraphSeparator), german);
    expect(found.undecided).toEqual(undecided);
    for (const index of undecided) expect(found.text[index]).toBe(text[index]);
  });

  test('leaves all other marks as they should be', () => {
    expect(set('"Ein 15"-Monitor", sagte er', german)).toBe('„Ein 15"-Monitor“, sagte er');
  });
});

test('French puts narrow spaces inside its marks, once, and keeps spaces that are there', () => {
  const french = typographyOf('fr');
  const inFrench = (text: string) => addInnerSpaces(setTypography(text, french).text, french);
  expect(inFrench('Il dit : "Oui" !')).toBe('Il dit\u202f: «\u202fOui\u202f»\u202f!');
  expect(inFrench('« Oui »')).toBe('«\u202fOui\u202f»');
  expect(addInnerSpaces('“Yes”', english)).toBe('“Yes”');
});
