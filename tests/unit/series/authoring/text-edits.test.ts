import { expect, test } from 'vitest';
import { applyEdits } from '../../../../src/series/authoring/text-edits.ts';

test('edits replace their pieces in any order, and every other character stays', () => {
  const edits = [
    { start: 7, end: 9, text: 'zwei' },
    { start: 0, end: 1, text: '' },
    { start: 9, end: 9, text: '!' },
  ];
  expect(applyEdits('a ä 😀 bc d', edits)).toBe(' ä 😀 zwei! d');
});

test('edits of the same characters are refused', () => {
  const edits = [
    { start: 0, end: 3, text: 'x' },
    { start: 2, end: 4, text: 'y' },
  ];
  expect(() => applyEdits('abcdef', edits)).toThrow('two changes of the same characters, at 2');
});
