import { isTooDeep } from '../body/read-html.ts';

/** More signs of emphasis and links in one paragraph than any text has: readers of Markdown compare each with each. */
const mostMarks = 4000;

/** More cells in one table than any text has: a short line asks for as many as the longest. */
const mostCells = 50_000;

/** Whether Markdown can be parsed without overflowing the stack or taking forever. Of MDX also its elements are looked at. */
export function isReadable(source: string, isMdx: boolean): boolean {
  return !nestsTooDeep(source) && !(isMdx && isTooDeep(withoutCode(source))) && areParagraphsReadable(source);
}

/** A text without its code, in which tags are only words. */
function withoutCode(source: string): string {
  return [...linesBesideCode(source)].join('\n').replace(/(`+)[^`\n]*\1/g, ' ');
}

/** The lines that are in no block of code. */
function* linesBesideCode(source: string): Generator<string> {
  let fence = '';
  for (const line of source.split('\n')) {
    const [, mark = ''] = /^[ \t>]*(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence !== '') fence = mark.startsWith(fence) ? '' : fence;
    else if (mark !== '' && !line.trim().slice(mark.length).includes('`')) fence = mark;
    else yield line;
  }
}

/** Whether a line begins with more signs of quotations and lists than any text does. */
function nestsTooDeep(source: string): boolean {
  return /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){50}/m.test(source);
}

/** Whether no paragraph has too many marks, and no table too many cells; code has none. */
function areParagraphsReadable(source: string): boolean {
  let [marks, columns, rows] = [0, 0, 0];
  for (const line of linesBesideCode(source)) {
    if (line.trim() === '') [marks, columns, rows] = [0, 0, 0];
    else {
      marks += countOf(line, /[[\]*_~`]/g);
      columns = Math.max(columns, countOf(line, /\|/g));
      rows += 1;
    }
    if (marks > mostMarks || columns * rows > mostCells) return false;
  }
  return true;
}

function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count += 1;
  return count;
}
