import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { findFaults } from '../setup/feed-validation.ts';
import { parseXml } from '../setup/xml.ts';
import { folder } from './folder.ts';

const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const feeds = () => globSync('**/{rss.xml,atom.xml,feed.json}', { cwd: folder });

test('every feed of the site follows the rules of its format', () => {
  expect(feeds().length).toBeGreaterThan(100);
  const faults = feeds().flatMap((file) => findFaults(read(file), file).map((fault) => `${file}: ${fault}`));
  expect(faults).toEqual([]);
});

test('a feed holds its own language only, with the same ids wherever a text stands', () => {
  const ids = (file: string) =>
    parseXml(read(file))
      .all('entry')
      .map((entry) => entry.one('id'));
  expect(ids('atom.xml').length).toBeGreaterThan(3);
  expect(ids('atom.xml').every((id) => id.endsWith(':de'))).toBe(true);
  expect(ids('en/atom.xml').every((id) => id.endsWith(':en'))).toBe(true);
  for (const id of ids('thesen/12/atom.xml')) expect(ids('atom.xml')).toContain(id);
  expect(ids('thesen/12/atom.xml').length).toBeGreaterThan(0);
});

test('pages name their feeds, and the feeds are there', async ({ page, baseURL }) => {
  await page.goto(`${baseURL}thesen/12/`);
  const links = page.locator('head link[rel="alternate"][type]');
  const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(hrefs.map((href) => new URL(href).pathname)).toEqual(
    ['/thesen/12/', '/'].flatMap((path) => ['rss.xml', 'atom.xml', 'feed.json'].map((name) => path + name)),
  );
  for (const href of hrefs) expect(existsSync(join(folder, new URL(href).pathname)), href).toBe(true);
});

test('the sitemap lists each page that is to be found, with its alternates, and nothing that is not there', () => {
  const [part] = parseXml(read('sitemap-index.xml')).all('sitemap');
  expect(read('robots.txt')).toContain('/sitemap-index.xml');
  const urls = parseXml(read(new URL(part?.one('loc') ?? '').pathname)).all('url');
  const listed = urls.map((url) => decodeURI(new URL(url.one('loc')).pathname));
  expect(new Set(listed).size).toBe(listed.length);
  // Further pages of a list shift with every entry: they can be reached, but are nothing to look for.
  const pages = globSync('**/index.html', { cwd: folder }).filter(
    (page) => !/^(en\/)?(gespraech|conversation|argumente|arguments)\/(?:.*\/)?\d+\/index/.test(page),
  );
  const visible = pages.filter((page) => !/<meta name="robots" content="noindex"/.test(read(page)));
  expect(listed.toSorted()).toEqual(
    visible.map((page) => `/${page.slice(0, -'index.html'.length)}`).toSorted(),
  );
  const home = urls.find((url) => new URL(url.one('loc')).pathname === '/');
  expect(home?.all('xhtml:link').map(({ attributes }) => attributes.hreflang)).toEqual(['de', 'en']);
});

test('the manifest and its icons are there, in the sizes they name', async ({ page, baseURL }) => {
  const manifest = JSON.parse(read('site.webmanifest'));
  for (const { src, sizes } of manifest.icons) {
    expect(existsSync(join(folder, src)), src).toBe(true);
    if (sizes === 'any') continue;
    await page.goto(new URL(src, baseURL).href);
    expect(await page.evaluate(() => document.images[0]?.naturalWidth)).toBe(Number.parseInt(sizes, 10));
  }
});
