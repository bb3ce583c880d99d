import { expect, test } from 'vitest';
import { loadTheme } from '../../../../src/loader/data/theme.ts';
import { colourNames } from '../../../../src/series/theme/colours.ts';

test('a series without a style sheet has all our colours, each in both themes, and each text can be read on each ground', () => {
  const { colours, problems } = loadTheme('/content', []);
  const hex = expect.stringMatching(/^#[\da-f]{6}$/);
  expect(colours).toEqual(Object.fromEntries(colourNames.map((name) => [name, { light: hex, dark: hex }])));
  expect(problems).toEqual([]);
});
