import { expect, test } from 'playwright/test';
import { distinctTexts, fullest, pagesByLanguage } from '../../e2e/folder.ts';
import { type Attention, walk } from '../../e2e/walk.ts';

for (const [language, paths] of pagesByLanguage) {
  test(`every ${language} page is quiet, asks nobody else and fits a phone; each element keeps nobody out`, {
    tag: '@nginx',
  }, async ({ page }) => {
    test.setTimeout(900_000);
    const looked = new Set([...fullest(paths), ...distinctTexts(paths)]);
    const attention = paths.map((path): [string, Attention] => [
      path,
      looked.has(path) ? 'scrutiny' : 'glance',
    ]);
    expect(await walk(page, language, new Map(attention))).toEqual([]);
  });
}
