import { expect, test } from 'vitest';
import { paragraphs } from '../../../src/import/wordpress/paragraphs.ts';
import { replaceShortcodes } from '../../../src/import/wordpress/shortcodes.ts';

test('paragraphs of the classic editor are found in time that grows with the text only', () => {
  const hostile = '<!-- <pre <'.repeat(100_000);
  expect(paragraphs(hostile).length).toBeGreaterThan(hostile.length / 2);
});

test('shortcodes are found in time that grows with the text only', () => {
  const notes: string[] = [];
  replaceShortcodes('[caption][ref]<pre'.repeat(50_000), {
    mediumOf: () => undefined,
    attached: [],
    addNote: (html) => String(notes.push(html)),
    countUnknown: () => {},
  });
  expect(notes).toEqual([]);
});
