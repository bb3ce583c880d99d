import { stripVTControlCharacters } from 'node:util';

/** Controls of a terminal, and signs that change the order in which others are shown. */
const controls = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Makes a text from outside (a server's message, a title, the name of a file) safe for a terminal and for the log of a
 * workflow: without controls and escape sequences, and without lines that GitHub's runner would take for a command
 * (`::error::…`, `##[group]…`). Line feeds and tabs stay.
 */
export function printable(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(controls, (control) => (control === '\n' || control === '\t' ? control : ''))
    .replace(/^(\s*):(?=:)/gm, '$1: ')
    .replace(/##(?=\[)/g, '## ');
}

/** The same in one line, for a text that stands within one of ours. */
export function printableLine(text: string): string {
  return printable(text).replace(/\s+/g, ' ').trim();
}
