import type { Typography } from './description.ts';

/** Stands between the paragraphs of one text, over which a quotation may go on. */
export const paragraphSeparator = '\u2029';

/**
 * What a straight mark can be. `repeat` opens a paragraph again in a quotation that goes on; `left` is none of the
 * others: inches, feet, a mark without its partner.
 */
export type Reading = 'open' | 'close' | 'repeat' | 'apostrophe' | 'left';

/** A straight mark with what decides how it is read. */
export interface Mark {
  index: number;
  sign: '"' | "'";
  /** What each reading costs by what stands around the mark: little where people write so. Others are impossible. */
  costs: ReadonlyMap<Reading, number>;
  /** How many paragraphs end between the mark before and this one. */
  paragraphs: number;
}

/** What stands on a side of a mark. `joint` is what both words and quotations stand on either side of. */
type Side = 'space' | 'opening' | 'joint' | 'closing' | 'word';

const opensBehind = { space: 0, opening: 0, joint: 0, closing: 2, word: 4 };
const opensBefore = { word: 0, opening: 0, joint: 2, closing: 3, space: Number.POSITIVE_INFINITY };
const closesBehind = { word: 0, closing: 0, joint: 1, opening: 2, space: Number.POSITIVE_INFINITY };
const closesBefore = { space: 0, closing: 0, joint: 0, opening: 0, word: 3 };

const cost = {
  left: 6,
  /** Behind a digit it may be inches, feet, minutes or seconds. */
  leftBehindDigit: 5,
  /** A quotation begins with what is known without its beginning: a year or a word, or one that is whole as well. */
  opensElided: 3.5,
  opensWhole: 3,
  /** An apostrophe for the beginning of a word that is not known without it. */
  unknownElision: 5,
  /** An apostrophe behind a word, for a letter; a sentence rarely ends so. */
  lostEnd: 4,
  endOfSentence: 1,
};

/** Finds the straight marks of a text, with the costs of all ways to read each. */
export function findMarks(text: string, typography: Typography): Mark[] {
  let end = 0;
  return [...text.matchAll(/["']/g)].map(({ index, 0: sign }) => {
    const paragraphs = text.slice(end, index).split(paragraphSeparator).length - 1;
    end = index;
    return {
      index,
      sign: sign === '"' ? '"' : "'",
      paragraphs,
      costs: new Map([
        ...quotationCosts(text, index, typography),
        ...(sign === "'" ? apostropheCosts(text, index, typography) : []),
        ['left', isDigit(text[index - 1]) ? cost.leftBehindDigit : cost.left] as const,
      ]),
    };
  });
}

function quotationCosts(text: string, index: number, typography: Typography): [Reading, number][] {
  // Marks that stand together open or close together: what decides is what stands around all of them.
  let [first, last] = [index, index];
  while (isMark(text[first - 1])) first--;
  while (isMark(text[last + 1])) last++;
  let [behind, before] = [sideOf(text[first - 1], typography), sideOf(text[last + 1], typography)];
  const isEmptyPair =
    last === first + 1 && text[first] === text[last] && behind !== 'word' && before !== 'word';
  if (isEmptyPair && index === first) before = 'word';
  if (isEmptyPair && index === last) behind = 'word';
  const word = elidedWord(text, index, typography);
  const elided = word === undefined ? 0 : typography.alsoWhole.has(word) ? cost.opensWhole : cost.opensElided;
  // Not behind a word, unless one follows; and no quotation begins with a comma.
  const beginsNothing =
    before !== 'word' &&
    (behind === 'word' || /^[\p{Pe}\p{Pf}.,;:!?](?:\s|$)/u.test(text.slice(last + 1, last + 3)));
  const opens = opensBehind[behind] + (beginsNothing ? opensBefore.space : opensBefore[before]) + elided;
  const costs: [Reading, number][] = [
    ['open', opens],
    ['close', closesBehind[behind] + closesBefore[before]],
  ];
  if (text[first - 1] === paragraphSeparator) costs.push(['repeat', opens]);
  return costs.filter(([, each]) => Number.isFinite(each));
}

function apostropheCosts(text: string, index: number, typography: Typography): [Reading, number][] {
  const [before, after] = [text[index - 1], text[index + 1]];
  const [endsWord, beginsWord] = [isLetter(before), isLetter(after)];
  if (isDigit(before)) {
    // Letters behind a figure (the 90's), or groups of digits (10'000); all else may be feet or minutes.
    const joins = (beginsWord && !isDigit(after)) || /^\d{3}(?!\d)/.test(text.slice(index + 1, index + 5));
    return joins ? [['apostrophe', 0]] : [];
  }
  if (endsWord && beginsWord) return [['apostrophe', 0]];
  if (beginsWord) return [['apostrophe', elidedWord(text, index, typography) ? 0 : cost.unknownElision]];
  if (!endsWord) return [];
  // Rock 'n' Roll
  if (/'n$/i.test(text.slice(0, index))) return [['apostrophe', 0]];
  const { shortened } = typography;
  const word = shortened.behind.test(text.slice(0, index)) ? shortened.cost : cost.lostEnd;
  const endsSentence = after === undefined || after === paragraphSeparator || /[.,;:!?]/.test(after);
  return [['apostrophe', word + (endsSentence ? cost.endOfSentence : 0)]];
}

/** The word or the year of two digits that follows, where it is known to have lost its beginning: ’n, ’68. */
function elidedWord(text: string, index: number, { elided }: Typography): string | undefined {
  if (text[index] !== "'") return undefined;
  const [found = ''] = /^(?:\d{2}(?!\d)|\p{L}+)/u.exec(text.slice(index + 1, index + 16)) ?? [];
  const word = found.toLowerCase();
  return /^\d/.test(word) || elided.has(word) ? word : undefined;
}

function sideOf(character: string | undefined, { double, single }: Typography): Side {
  if (character === undefined || /\s/.test(character)) return 'space';
  const [opens, closes] = [0, 1].map((side) => [double, single].some((pair) => pair[side] === character));
  if (opens || closes) return opens && closes ? 'joint' : opens ? 'opening' : 'closing';
  if (/[\p{Ps}\p{Pi}¿¡]/u.test(character)) return 'opening';
  if (/[\p{Pe}\p{Pf}.,;!?]/u.test(character)) return 'closing';
  return /[\p{Pd}:…/|]/u.test(character) ? 'joint' : 'word';
}

function isMark(character: string | undefined): boolean {
  return character === '"' || character === "'";
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && /\d/.test(character);
}

/** Letters, digits, halves of signs beyond the basic plane, and what stands for code. */
function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}\p{M}\p{Cs}\ufffc]/u.test(character);
}
