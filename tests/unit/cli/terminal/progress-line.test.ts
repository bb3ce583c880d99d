import { expect, test } from 'vitest';
import { clearProgress, showProgress } from '../../../../src/cli/terminal/progress-line.ts';

/** A terminal of forty columns, and what was written to it. */
function terminal(isTTY: boolean) {
  const written: string[] = [];
  const stream = { isTTY, columns: 40, write: (text: string) => written.push(text) };
  return { stream, written };
}

test('a terminal shows how much is done, in one line that is cut where it has no more room, and removed again', () => {
  const { stream, written } = terminal(true);
  showProgress('/essays/ein-sehr-langer-name/index.html\nzweite Zeile', 0.5, stream);
  expect(written.join('')).toContain('█'.repeat(10) + '░'.repeat(10));
  expect(written.join('')).toContain('/essays/ein-sehr-');
  expect(written.join('')).not.toMatch(/lang|zweite/);
  clearProgress(stream);
  expect(written.at(-1)).toBe('\r\u001b[2K');
  clearProgress(stream);
  expect(written, 'there is nothing to remove any more').toHaveLength(2);
});

test('a file or a workflow log gets no such line', () => {
  const { stream, written } = terminal(false);
  showProgress('/essays/', 0.5, stream);
  clearProgress(stream);
  expect(written).toEqual([]);
});
