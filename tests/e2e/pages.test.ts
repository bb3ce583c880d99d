import { expect, test } from 'playwright/test';
import { findInvalid } from '../setup/html-validation.ts';
import { fullest, heads, pagesByLanguage, site, texts } from './folder.ts';
import { type Attention, walk } from './walk.ts';

for (const [language, paths] of pagesByLanguage) {
  // All pages, and in the dark on a phone too: tests/long/browser.
  test(`a page of each kind in ${language} is quiet, asks nobody else, fits a phone and keeps nobody out`, {
    tag: '@nginx',
  }, async ({ page }) => {
    test.setTimeout(240_000);
    const kinds = fullest(language === 'de' ? [...paths, '/404.html'] : paths);
    // Pages of other languages have other words, and look the same; these kinds have all colours and all that folds.
    const isTelling = (path: string) => /^\/(?:|(?:thesen|essays)\/[^/]+\/)$/.test(path);
    const attention = kinds.map((path): [string, Attention] => [
      path,
      language !== 'de' ? 'glance' : isTelling(path) ? 'scrutiny' : 'look',
    ]);
    expect(await walk(page, language, new Map(attention))).toEqual([]);
  });
}

test('every internal address leads to a file, and every fragment to a place in it', () => {
  expect(site.strays()).toEqual([]);
});

test('the language switch leads to the same page, and the two know each other', () => {
  for (const [path, own] of heads()) {
    if (!path.endsWith('/')) continue;
    const other = heads().get(own.counterpart);
    expect(other?.counterpart, `${path} → ${own.counterpart}`).toBe(path);
    expect(own.counterpartLanguage).toBe(other?.language);
    expect(decodeURI(new URL(own.canonical).pathname), path).toBe(path);
    expect(own.alternates, path).toEqual(other?.alternates);
    expect(own.alternates, path).toContain(`${own.language} ${own.canonical}`);
  }
});

test('an old address leads on to the place that a link to it names', async ({ page }) => {
  await page.goto('handbuch/allmende/#conversation');
  await expect(page).toHaveURL(/\/begriffe\/allmende\/#conversation$/);
});

test('every page has a title and a description of its own', () => {
  for (const [language, paths] of pagesByLanguage) {
    const titles = paths.map((path) => heads().get(path)?.title);
    expect(
      titles.filter((title, index) => titles.indexOf(title) !== index),
      language,
    ).toEqual([]);
    for (const path of paths) expect(heads().get(path)?.description?.length, path).toBeGreaterThan(20);
  }
});

test('the HTML of every text and of every kind of page is valid', async () => {
  const paths = [...pagesByLanguage.values()].flatMap((each) => [...fullest(each), ...texts(each)]);
  expect((await findInvalid(paths, site.read)).slice(0, 20)).toEqual([]);
});
