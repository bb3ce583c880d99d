import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from 'playwright/test';
import { pagesByLanguage, site } from './folder.ts';

/** Of every kind of page the one with the most in it: pages of one kind differ in their text only. */
function fullest(paths: readonly string[]): string[] {
  const kinds = Map.groupBy(paths, (path) =>
    path.replace(/[^/]+\/$/, path.split('/').length > 3 ? '*' : '$&'),
  );
  return [...kinds.values()].flatMap((pages) =>
    pages.toSorted((a, b) => site.read(b).length - site.read(a).length).slice(0, 1),
  );
}

/** Every second essay, beginning with another one in each language. */
function essaysInTurn(paths: readonly string[], turn: number): string[] {
  return paths.filter((path) => /\/essays\/[^/]+\/$/.test(path)).filter((_, index) => index % 2 === turn);
}

for (const [language, paths] of pagesByLanguage) {
  test(`no ${language} page keeps anybody out, light or dark`, async ({ page }) => {
    test.setTimeout(300_000);
    const found: string[] = [];
    const full = fullest(paths);
    const essays = essaysInTurn(paths, language === 'de' ? 0 : 1);
    for (const path of new Set([...full, ...essays, ...(language === 'de' ? ['/404.html'] : [])])) {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await page.goto(encodeURI(path));
      const light = await new AxeBuilder({ page }).analyze();
      // In the dark nothing differs but the colours.
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      const colours = new AxeBuilder({ page }).withRules('color-contrast');
      const dark = full.includes(path) ? (await colours.analyze()).violations : [];
      for (const { id, nodes } of [...light.violations, ...dark])
        found.push(
          ...nodes.map(({ target, failureSummary }) => `${path} ${id} ${target}: ${failureSummary}`),
        );
    }
    expect(found.slice(0, 10)).toEqual([]);
  });
}
