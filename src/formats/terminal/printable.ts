import { stripVTControlCharacters } from 'node:util';

/** Control characters of a terminal, and bidi controls. */
const controls = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Makes foreign text (a server's message, a title, a file name) safe for a terminal and the log of a workflow: removes
 * control characters and escape sequences and defuses lines that GitHub's runner would execute (`::error::…`,
 * `##[group]…`). Line feeds and tabs stay.
 */
export function printable(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(controls, (control) => (control === '\n' || control === '\t' ? control : ''))
    .replace(/^(\s*):(?=:)/gm, '$1: ')
    .replace(/##(?=\[)/g, '## ');
}

/** {@link printable} text in one line, for use within a sentence. */
export function printableLine(text: string): string {
  return printable(text).replace(/\s+/g, ' ').trim();
}
