import { expect, test } from 'vitest';
import { formatTable } from '../../../../src/formats/terminal/table.ts';

test('a table has words on the left and numbers on the right, however wide their letters are', () => {
  const rows = [
    ['Öl', 1],
    ['e\u0301tude', 1234],
  ] as const;
  expect(formatTable(['text', 'n'], rows)).toBe('text      n\nÖl        1\ne\u0301tude  1234');
});
