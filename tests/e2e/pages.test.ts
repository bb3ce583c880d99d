import { HtmlValidate } from 'html-validate';
import { expect, type Page, test } from 'playwright/test';
import { distinctTexts, folder, fullest, heads, pagesByLanguage, site, texts } from './folder.ts';
import { serveWithNginx } from './nginx.ts';
import { violations } from './violations.ts';

const phone = { width: 360, height: 740 };
const desktop = { width: 1280, height: 800 };

for (const [language, paths] of pagesByLanguage) {
  // As a host sends them, with their policy: what it refuses is told on the console.
  test(`${language} pages are quiet, ask nobody else and fit a phone; each kind of page and of element keeps nobody out`, {
    tag: '@nginx',
  }, async ({ page }) => {
    test.setTimeout(480_000);
    const { address, stop } = await serveWithNginx(folder);
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(`${page.url()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
    page.on('requestfailed', (request) => {
      // Leaving a page ends what it was still loading.
      const reason = request.failure()?.errorText ?? '';
      if (reason !== 'net::ERR_ABORTED') complaints.push(`${page.url()}: ${reason} ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) complaints.push(`${page.url()}: ${response.status()} ${response.url()}`);
    });
    page.on('request', (request) => {
      const own = request.url().startsWith(address) || request.url().startsWith('data:');
      if (!own) complaints.push(`${page.url()} asks for ${request.url()}`);
    });
    const walk = language === 'de' ? [...paths, '/404.html'] : paths;
    const full = fullest(walk);
    // What differs between pages of one kind is what stands in their text.
    const telling = new Set([...full, ...(language === 'de' ? distinctTexts(walk) : [])]);
    // Of the others, which are alike but for their words, one in six.
    const isWalked = (path: string, index: number) => telling.has(path) || index % 6 === 0;
    // Pages of other languages have other words, and look the same; these kinds have all colours and all that folds.
    const looksNew = (path: string) =>
      language === 'de' && full.includes(path) && /^\/(?:|thesen\/|(?:thesen|essays)\/[^/]+\/)$/.test(path);
    for (const path of walk.filter(isWalked)) {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await page.setViewportSize(phone);
      await page.goto(address + encodeURI(path));
      const [wide, spoken] = await page.evaluate(() => [
        document.documentElement.scrollWidth - document.documentElement.clientWidth,
        document.documentElement.lang,
      ]);
      if (wide > 0) complaints.push(`${path} is ${wide} px too wide`);
      expect(spoken, path).toBe(language);

      if (looksNew(path)) complaints.push(...(await violations(page)));
      if (!telling.has(path)) continue;
      await page.setViewportSize(desktop);
      complaints.push(...(await violations(page)));
      // In the dark nothing differs but the colours.
      if (!looksNew(path)) continue;
      await page.emulateMedia({ colorScheme: 'dark' });
      complaints.push(...(await violations(page, ['color-contrast'])));
      await useTheme(page);
    }
    // What the last page still asks for would find nobody there.
    await page.close();
    await stop();
    expect(complaints.slice(0, 20)).toEqual([]);
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
  const validator = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:document'],
    rules: {
      // Style, not validity.
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'doctype-style': 'off',
      'long-title': 'off',
      'no-inline-style': 'off',
      'no-raw-characters': 'off',
      'no-trailing-whitespace': 'off',
      'require-sri': 'off',
      'void-style': 'off',
      // Astro writes the text of attributes as it is; quotation marks in it are escaped.
      'attr-quotes': 'off',
      // Takes „These“ and “Thesis” for tel: links and the like.
      'tel-non-breaking': 'off',
    },
  });
  const found: string[] = [];
  for (const path of [...pagesByLanguage.values()].flatMap((paths) => [...fullest(paths), ...texts(paths)])) {
    const { results } = await validator.validateString(site.read(path), path);
    for (const { messages } of results)
      for (const { ruleId, message, line, column } of messages)
        found.push(`${path}:${line}:${column} ${ruleId}: ${message}`);
  }
  expect(found.slice(0, 20)).toEqual([]);
});

async function useTheme(page: Page): Promise<void> {
  const button = page.locator('button.theme');
  if (await button.isVisible()) await button.click();
}
