import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from 'playwright/test';
import { serveWithNginx } from './nginx.ts';

const site = process.env.SITE_FOLDER ?? join(process.cwd(), 'node_modules/.cache/site');

/** As a host serves the site: compressed, with the headers that the build wrote for it. */
let nginx: Awaited<ReturnType<typeof serveWithNginx>>;

test.beforeEach(async () => {
  nginx = await serveWithNginx(site);
});
test.afterEach(() => nginx.stop());

test('a first search transfers at most 115 KB, its interface included', { tag: '@nginx' }, async ({
  page,
}) => {
  // On a busy machine the network is idle for a while before the page is there, and with it what listens to keys.
  await page.goto(`${nginx.address}/essays/elfenbeinturm/`);
  await page.waitForLoadState('networkidle');
  const files = noteFiles(page);
  // At once: letter by letter, what is asked for on the way depends on how fast they come.
  await page.keyboard.press('/');
  await page.keyboard.insertText('Konzern');
  await expect(page.locator('.search-result:not([aria-hidden])').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  const bytes = [...files].map(weigh).reduce((sum, each) => sum + each, 0);
  expect(bytes).toBeLessThanOrEqual(115_000);
  // Pagefind's program, the code that runs it, and a part of the index.
  expect(
    [...files].filter((file) => /wasm\.|assets\/worker|pf_index|pf_fragment/.test(file)).length,
  ).toBeGreaterThan(3);
});

test('what was searched once is found without a network, on every page that is open', {
  tag: '@nginx',
}, async ({ page }) => {
  const paste = async () => {
    await page.keyboard.press('/');
    await page.keyboard.insertText('Elfenbeinturm');
    await expect(page.getByRole('dialog').getByRole('status')).toContainText('Treffer für');
    await expect(page.locator('.search-result:not([aria-hidden])').first()).toContainText('Elfenbeinturm');
  };
  await page.goto(`${nginx.address}/thesen/`);
  await paste();
  await page.goto(`${nginx.address}/begriffe/`);
  await nginx.stop();
  await paste();
});

/** Notes the files of the site that the page and its workers ask for from now on, each once. */
function noteFiles(page: Page): ReadonlySet<string> {
  const files = new Set<string>();
  page.on('request', (request) => {
    files.add(join(site, new URL(request.url()).pathname));
  });
  return files;
}

/** What a file weighs on its way: what belongs to the index is compressed already. */
function weigh(file: string): number {
  const content = readFileSync(file);
  return Math.min(content.length, gzipSync(content).length);
}
