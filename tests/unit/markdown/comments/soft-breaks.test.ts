import { expect, test } from 'vitest';
import { addBreakOpportunities } from '../../../../src/markdown/comments/soft-breaks.ts';

/** A text with a bar wherever a browser may break it. */
const shown = (text: string) =>
  addBreakOpportunities(text)
    .map((node) => (node.type === 'text' ? node.value : '|'))
    .join('');

test('a word of more than a hundred characters may break, wherever it stands, and nothing else', () => {
  const word = 'x'.repeat(100);
  expect(shown(`a ${word} b`)).toBe(`a ${word} b`);
  expect(shown(`a ${word}y b`)).toBe(`a ${word}|y b`);
  expect(shown(`${word}${word}y`)).toBe(`${word}|${word}|y`);
});
