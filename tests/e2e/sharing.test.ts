import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { expect, test } from 'playwright/test';
import { folder } from './folder.ts';

const open = (page: string) => load(readFileSync(join(folder, page, 'index.html'), 'utf8'));
const fileOf = (url: string) => join(folder, decodeURI(new URL(url, 'https://any.example').pathname));

for (const page of ['.', 'en', 'thesen/12', 'essays/keine-geheimnisse', 'en/essays/no-secrets', 'begriffe']) {
  test(`${page} says what to show when it is shared, and the image is there`, () => {
    const $ = open(page);
    const fact = (name: string) => $(`meta[property="${name}"]`).attr('content') ?? '';
    expect(fact('og:title')).not.toBe('');
    expect(fact('og:url')).toBe($('link[rel="canonical"]').attr('href'));
    expect(fact('og:description')).toBe($('meta[name="description"]').attr('content'));
    expect(fact('og:locale')).toBe(page.startsWith('en') ? 'en_GB' : 'de_DE');
    expect(existsSync(fileOf(fact('og:image'))), fact('og:image')).toBe(true);
  });
}

test('an essay has an image of its own and says who wrote it and when', () => {
  const $ = open('essays/keine-geheimnisse');
  expect($('meta[property="og:image"]').attr('content')).toContain('/essays/keine-geheimnisse/card.png');
  expect($('meta[property="article:published_time"]').attr('content')).toMatch(
    /^\d{4}-\d\d-\d\dT00:00:00\+0\d:00$/,
  );
  expect($('meta[name="citation_title"]').attr('content')).toBe($('h1').text());
  expect($('meta[name="citation_author"]').attr('content')).toBe($('a[rel="author"]').first().text());
});

test('an essay can be cited: BibTeX and CSL-JSON are there to download', async ({ page, baseURL }) => {
  await page.goto(`${baseURL}essays/keine-geheimnisse/`);
  await page.getByText('Zitieren', { exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'BibTeX' }).click();
  expect((await download).suggestedFilename()).toBe('cite.bib');
  const csl = await page.getByRole('link', { name: 'CSL-JSON' }).getAttribute('href');
  const [item] = JSON.parse(readFileSync(fileOf(csl ?? ''), 'utf8'));
  expect(item.title).toBe(await page.locator('h1').textContent());
});

test('an essay can be passed on by plain addresses, without a script', async ({ page, baseURL }) => {
  await page.goto(`${baseURL}essays/keine-geheimnisse/`);
  const canonical = (await page.locator('link[rel=canonical]').getAttribute('href')) ?? '';
  const links = await page
    .locator('.share a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(links.map((href) => href.split(/[?#]/)[0])).toEqual([
    'mailto:',
    'https://share.joinmastodon.org/',
    'https://bsky.app/intent/compose',
    'https://www.linkedin.com/sharing/share-offsite/',
  ]);
  for (const href of links) expect(href).toContain(encodeURIComponent(canonical));
});
