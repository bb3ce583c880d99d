import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from 'playwright/test';
import { serveWithNginx } from './nginx.ts';

const site = process.env.SITE_FOLDER ?? join(process.cwd(), 'node_modules/.cache/site');
let nginx: Awaited<ReturnType<typeof serveWithNginx>>;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  nginx = await serveWithNginx(site);
});
test.afterAll(() => nginx.stop());

test('no page violates its policy, and none asks another host for anything', async ({ page }) => {
  test.setTimeout(120_000);
  const complaints: string[] = [];
  const foreign: string[] = [];
  page.on('console', (message) => {
    if (/Content[- ]Security[- ]Policy|Permissions-Policy/i.test(message.text()))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(nginx.address) && !request.url().startsWith('data:'))
      foreign.push(request.url());
  });
  for (const path of onePathOfEachKind()) {
    await page.goto(nginx.address + path, { waitUntil: 'load' });
    await useTheme(page);
  }
  expect(complaints).toEqual([]);
  expect(foreign).toEqual([]);
});

test('a script that is not ours does not run', async ({ page }) => {
  await page.goto(nginx.address);
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.name = "attacked"';
    document.head.append(script);
    document.body.insertAdjacentHTML(
      'beforeend',
      '<img src="/none.png" onerror="window.name = \'attacked\'">',
    );
    return new Promise((resolve) => setTimeout(() => resolve(window.name), 200));
  });
  expect(ran).not.toBe('attacked');
});

test('every answer is guarded, also the one that a page does not exist', async () => {
  for (const path of ['/', '/no/such/page/', '/favicon.svg']) {
    const { headers } = await fetch(nginx.address + path);
    expect(headers.get('content-security-policy'), path).toMatch(
      /default-src 'none'.*frame-ancestors 'none'/,
    );
    expect(headers.get('content-security-policy'), path).not.toContain('unsafe-inline');
    expect(headers.get('x-content-type-options'), path).toBe('nosniff');
    expect(headers.get('strict-transport-security'), path).toMatch(/max-age=\d{8}/);
    expect(headers.get('referrer-policy'), path).toBe('strict-origin-when-cross-origin');
    expect(headers.get('cross-origin-opener-policy'), path).toBe('same-origin');
    expect(headers.get('permissions-policy'), path).toContain('camera=()');
  }
});

test('pages are asked for anew, hashed files never again, and hosts’ own files are nobody’s business', async () => {
  const [font = ''] = globSync('assets/*.woff2', { cwd: site });
  expect((await fetch(`${nginx.address}/`)).headers.get('cache-control')).toContain('must-revalidate');
  const asset = await fetch(`${nginx.address}/${font}`);
  expect(asset.headers.get('cache-control')).toContain('immutable');
  expect(asset.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect((await fetch(`${nginx.address}/.hosts/nginx.conf`)).status).toBe(404);
  const missing = await fetch(`${nginx.address}/no/such/page/`);
  expect([missing.status, await missing.text()]).toEqual([404, expect.stringContaining('<h1>')]);
});

/** The first page of each folder, and all essays: what differs between pages of one kind is their text. */
function onePathOfEachKind(): string[] {
  const pages = globSync('**/*.html', { cwd: site }).sort();
  const kinds = Map.groupBy(pages, (page) =>
    page.includes('essays/') ? page : page.split('/').slice(0, -2).join('/'),
  );
  return [...kinds.values()].map(([page = '']) => encodeURI(`/${page.replace(/index\.html$/, '')}`));
}

async function useTheme(page: Page): Promise<void> {
  const button = page.locator('button.theme');
  if (await button.isVisible()) await button.click();
}
