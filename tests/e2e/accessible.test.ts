import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from 'playwright/test';
import { pagesByLanguage, site } from './folder.ts';

/** Of every kind of page the one with the most in it, and every essay: pages of one kind differ in their text only. */
function chosen(paths: readonly string[]): string[] {
  const kinds = Map.groupBy(paths, (path) =>
    path.replace(/[^/]+\/$/, path.split('/').length > 3 ? '*' : '$&'),
  );
  return [...kinds].flatMap(([kind, pages]) => {
    if (/essays\/\*$/.test(kind)) return pages;
    return pages.toSorted((a, b) => site.read(b).length - site.read(a).length).slice(0, 1);
  });
}

for (const [language, paths] of pagesByLanguage) {
  test(`no ${language} page keeps anybody out, light or dark`, async ({ page }) => {
    test.setTimeout(300_000);
    const found: string[] = [];
    for (const path of [...chosen(paths), ...(language === 'de' ? ['/404.html'] : [])]) {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await page.goto(encodeURI(path));
      const light = await new AxeBuilder({ page }).analyze();
      // In the dark nothing differs but the colours.
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      const dark = await new AxeBuilder({ page }).withRules('color-contrast').analyze();
      for (const { id, nodes } of [...light.violations, ...dark.violations])
        found.push(
          ...nodes.map(({ target, failureSummary }) => `${path} ${id} ${target}: ${failureSummary}`),
        );
    }
    expect(found.slice(0, 10)).toEqual([]);
  });
}
