import { HtmlValidate } from 'html-validate';
import { expect, test } from 'playwright/test';
import { pagesByLanguage, site } from './folder.ts';

for (const [language, paths] of pagesByLanguage) {
  test(`every ${language} page is quiet, asks nobody else, and fits a phone`, async ({ page, baseURL }) => {
    test.setTimeout(300_000);
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
      const own = request.url().startsWith(baseURL ?? '') || request.url().startsWith('data:');
      if (!own) complaints.push(`${page.url()} asks for ${request.url()}`);
    });
    await page.setViewportSize({ width: 360, height: 740 });
    for (const path of paths) {
      await page.goto(encodeURI(path));
      const [wide, spoken] = await page.evaluate(() => [
        document.documentElement.scrollWidth - document.documentElement.clientWidth,
        document.documentElement.lang,
      ]);
      if (wide > 0) complaints.push(`${path} is ${wide} px too wide`);
      expect(spoken, path).toBe(language);
    }
    expect(complaints).toEqual([]);
  });
}

test('every internal address leads to a file, and every fragment to a place in it', () => {
  expect(site.strays()).toEqual([]);
});

test('the language switch leads to the same page, and the two know each other', () => {
  for (const path of site.pages.filter((each) => each.endsWith('/'))) {
    const $ = site.page(path);
    const other = decodeURI($('a.language').attr('href') ?? '');
    expect(site.exists(other), `${path} → ${other}`).toBe(true);
    const $other = site.page(other);
    expect(decodeURI($other('a.language').attr('href') ?? ''), other).toBe(path);
    expect($('a.language').attr('hreflang')).toBe($other('html').attr('lang'));

    const canonical = $('link[rel=canonical]').attr('href') ?? '';
    expect(decodeURI(new URL(canonical).pathname), path).toBe(path);
    const alternates = (each: typeof $) =>
      each('link[rel=alternate][hreflang]')
        .toArray()
        .map((link) => `${each(link).attr('hreflang')} ${each(link).attr('href')}`);
    expect(alternates($), path).toEqual(alternates($other));
    expect(alternates($), path).toContain(`${$('html').attr('lang')} ${canonical}`);
  }
});

test('every page has a title and a description of its own', () => {
  for (const [language, paths] of pagesByLanguage) {
    const titles = paths.map((path) => site.page(path)('head title').text());
    expect(
      titles.filter((title, index) => titles.indexOf(title) !== index),
      language,
    ).toEqual([]);
    for (const path of paths)
      expect(site.page(path)('meta[name=description]').attr('content')?.length, path).toBeGreaterThan(20);
  }
});

test('the HTML of every page is valid', async () => {
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
  for (const path of site.pages) {
    const { results } = await validator.validateString(site.read(path), path);
    for (const { messages } of results)
      for (const { ruleId, message, line, column } of messages)
        found.push(`${path}:${line}:${column} ${ruleId}: ${message}`);
  }
  expect(found.slice(0, 20)).toEqual([]);
});
