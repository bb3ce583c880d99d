import type { Typography } from './description.ts';
import { findMarks, type Mark, type Reading } from './marks.ts';

/** A text whose quotation marks and apostrophes are set. */
export interface SetText {
  text: string;
  /** Indices of the straight marks that stay: they have no partner, or can be read in two ways that are equally good. */
  undecided: readonly number[];
}

/** The quotations that are open, each as its straight mark, the outermost first. */
type Nesting = string;

/** Deeper quotations are a mistake. */
const deepest = 4;

/** A quotation right inside one with the same marks, and one that goes on in the next paragraph, are possible but rare. */
const cost = { sameInside: 2, nextParagraph: 1 };

/**
 * Sets straight quotation marks and apostrophes as a language has them. Of all ways to read the marks in which every
 * quotation that begins also ends, it takes the one that costs least (Viterbi's algorithm, there and back). Characters
 * are replaced one for one, so that positions stay. U+FFFC stands for something that is not text (code, an image).
 */
export function setQuotes(text: string, typography: Typography): SetText {
  const characters = text.split('');
  const undecided: number[] = [];
  for (const [{ index, sign }, readings] of readMarks(findMarks(text, typography))) {
    const glyphs = new Set(readings.map((reading) => glyphFor(reading, sign, typography)));
    const [glyph] = glyphs;
    if (glyph === undefined || glyph === sign || glyphs.size > 1) undecided.push(index);
    else characters[index] = glyph;
  }
  return { text: characters.join(''), undecided };
}

function glyphFor(reading: Reading, sign: Mark['sign'], { double, single }: Typography): string {
  const [open, close] = sign === '"' ? double : single;
  switch (reading) {
    case 'open':
    case 'repeat':
      return open;
    case 'close':
      return close;
    case 'apostrophe':
      return '’';
    case 'left':
      return sign;
  }
}

/** Each mark with its readings in the ways that cost least. */
function readMarks(marks: readonly Mark[]): [Mark, Reading[]][] {
  const before = [new Map<Nesting, number>([['', 0]])];
  for (const mark of marks) {
    const costs = new Map<Nesting, number>();
    for (const [nesting, spent] of before.at(-1) ?? [])
      for (const step of stepsFrom(nesting, mark)) keepLeast(costs, step.nesting, spent + step.cost);
    before.push(costs);
  }
  // At the end nothing is open.
  let after = new Map<Nesting, number>([['', 0]]);
  return marks
    .map((mark, position) => ({ mark, nestings: before[position] ?? new Map<Nesting, number>() }))
    .reverse()
    .map(({ mark, nestings }): [Mark, Reading[]] => {
      const costs = new Map<Nesting, number>();
      const byReading = new Map<Reading, number>();
      for (const [nesting, spent] of nestings)
        for (const step of stepsFrom(nesting, mark)) {
          const rest = step.cost + (after.get(step.nesting) ?? Number.POSITIVE_INFINITY);
          keepLeast(costs, nesting, rest);
          keepLeast(byReading, step.reading, spent + rest);
        }
      after = costs;
      const least = Math.min(...byReading.values());
      return [mark, [...byReading].flatMap(([reading, each]) => (each === least ? [reading] : []))];
    })
    .reverse();
}

/** What each reading of a mark makes of the quotations that are open. */
function stepsFrom(nesting: Nesting, { sign, costs, paragraphs }: Mark) {
  const spent = paragraphs * nesting.length * cost.nextParagraph;
  const isOpen = nesting.includes(sign);
  return [...costs].flatMap(([reading, own]) => {
    const step = (next: Nesting, more = 0) => [{ reading, nesting: next, cost: spent + own + more }];
    switch (reading) {
      case 'open':
        return nesting.length < deepest
          ? step(nesting + sign, nesting.endsWith(sign) ? cost.sameInside : 0)
          : [];
      case 'close':
        return nesting.endsWith(sign) ? step(nesting.slice(0, -1)) : [];
      case 'repeat':
        return isOpen ? step(nesting) : [];
      default:
        return step(nesting);
    }
  });
}

function keepLeast<Key>(costs: Map<Key, number>, key: Key, each: number): void {
  costs.set(key, Math.min(each, costs.get(key) ?? Number.POSITIVE_INFINITY));
}
