import { styleText } from 'node:util';
import { printable } from '../../formats/terminal/printable.ts';

/** What is needed of a stream, which may be a terminal. */
interface Terminal {
  isTTY?: boolean | undefined;
  columns?: number | undefined;
  write: (text: string) => unknown;
}

/** Milliseconds between two renewals: faster than anybody reads, slower than pages are rendered. */
const interval = 100;

/** Signs of a bar that is full. */
const barWidth = 20;

let shownAt = Number.NEGATIVE_INFINITY;
let isShown = false;

/**
 * Renews the line at the end of a terminal that says what a build is at; elsewhere there is none.
 *
 * @param text what it is at: its first line, as far as there is room
 * @param part how much of it is done, between 0 and 1
 */
export function showProgress(text: string, part: number, stream: Terminal = process.stdout): void {
  if (!stream.isTTY || performance.now() - shownAt < interval) return;
  shownAt = performance.now();
  isShown = true;
  const done = Math.round(Math.min(1, part) * barWidth);
  const bar = `${'█'.repeat(done)}${'░'.repeat(barWidth - done)} `;
  const [line = ''] = printable(text).trim().split('\n');
  stream.write(
    `\r\u001b[2K${bar}${styleText('dim', line.slice(0, Math.max(0, (stream.columns ?? 0) - bar.length - 1)))}`,
  );
}

/** Removes that line, so that another can be printed in its place. */
export function clearProgress(stream: Terminal = process.stdout): void {
  if (!isShown) return;
  isShown = false;
  stream.write('\r\u001b[2K');
}
