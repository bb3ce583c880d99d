import { mdxToMdast } from 'satteri';
import { type Position, positionsIn } from '../../../series/text/position.ts';
import { messageOf } from '../../../series/text/strings.ts';
import { constructAt, hintAt } from './syntax-hint.ts';

/** One place where a text is not MDX: why, and what to write instead where that is known. */
export interface SyntaxMistake extends Partial<Position> {
  reason: string;
  instead?: string | undefined;
}

/** The mistakes in the syntax of a text, and the text without them. */
interface RepairedSource {
  mistakes: readonly SyntaxMistake[];
  /**
   * The source with blanks in place of each mistake, so that all other places keep their line and column; `undefined`
   * where it is not MDX even so.
   */
  repaired: string | undefined;
}

/** Maximum number of reported mistakes: each costs a parse, and a text with more comes from another program. */
const limit = 50;

/** Finds all mistakes in the syntax of a text: the parser stops at the first, which is then taken out of its sight. */
export function repairSyntax(source: string): RepairedSource {
  const mistakes: SyntaxMistake[] = [];
  const offsetOf = offsetsIn(source);
  const positionOf = positionsIn(source);
  // Their opening tags are reported and taken out: these closing tags are mistakes only to the parser.
  const opened: string[] = [];
  let repaired = source;
  while (mistakes.length < limit) {
    const failure = parse(repaired);
    if (failure === undefined) return { mistakes, repaired };
    const { position, reason } = readFailure(failure);
    const found = position && constructAt(repaired, offsetOf(position));
    if (!position || !found) return { mistakes: [...mistakes, { ...position, reason }], repaired: undefined };
    const place = positionOf(found.start);
    const { closes = '', opens = '' } =
      /^<(?:\/(?<closes>[\w.]+)|(?<opens>[\w.]+))/.exec(repaired.slice(found.start))?.groups ?? {};
    const follows = opened.lastIndexOf(closes);
    if (follows >= 0) opened.splice(follows, 1);
    else mistakes.push({ ...place, reason, instead: hintAt(repaired, place) });
    if (opens) opened.push(opens);
    repaired = blank(repaired, found.start, found.end);
  }
  return { mistakes, repaired: undefined };
}

/** What the parser throws, if it does. */
function parse(source: string): unknown {
  try {
    mdxToMdast(source);
    return undefined;
  } catch (error) {
    return error;
  }
}

/** Takes apart what the parser throws: `line:column: reason (origin:rule)`, its only form of telling the place. */
export function readFailure(error: unknown): { position: Position | undefined; reason: string } {
  const text = messageOf(error);
  const [, line, column, reason = text] =
    /^(\d+):(\d+)(?:-[\d:]+)?: (.*?)(?: \([\w-]+:[\w-]+\))?$/s.exec(text) ?? [];
  const position = line === undefined ? undefined : { line: Number(line), column: Number(column) };
  return { position, reason: shortened(reason) };
}

/** A reason of the parser without what the location and the hint say anyway. */
function shortened(reason: string): string {
  return reason
    .replace(/^Could not parse \w+ with \w+: /, '')
    .replace(/ \(\d+:\d+\)/, '')
    .replace(/ \(note: to create a \w+ in MDX, .*\)$/, '');
}

function offsetsIn(source: string): (position: Position) => number {
  const starts = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return ({ line, column }) => (starts[line - 1] ?? source.length) + column - 1;
}

function blank(source: string, start: number, end: number): string {
  return source.slice(0, start) + source.slice(start, end).replace(/[^\n]/g, ' ') + source.slice(end);
}
