import { expect, test } from 'vitest';
import { findUnpairedLabels } from '../../../../../src/markdown/analysis/labels/unpaired-labels.ts';

test('a text of a hundred thousand lines is read to its end: what looks at each line from each other would not come there', () => {
  const { undefinedLabels } = findUnpairedLabels('Zeile [Text][nope].\n'.repeat(100_000), 'mdx');
  expect(undefinedLabels.at(-1)).toMatchObject({ label: 'nope', line: 100_000, column: 7 });
});
