import { globSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import { folder, site, texts } from './folder.ts';
import { serveWithNginx } from './nginx.ts';

let nginx: Awaited<ReturnType<typeof serveWithNginx>>;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  nginx = await serveWithNginx(folder);
});
test.afterAll(() => nginx.stop());

test('a script that is not ours does not run', { tag: '@nginx' }, async ({ page }) => {
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

test('a script or style that got into a page does not run, even on a host that sets no headers', async ({
  page,
}) => {
  const path = texts(site.pages)[0] ?? '/';
  const smuggled = `<script>window.name += ' script'</script><script type="module">window.name += ' module'</script>
    <img src="/none.png" onerror="window.name += ' event'"><a id="smuggled" href="javascript:window.name += ' link'">x</a>
    <style>main { display: none }</style><p id="styled" style="position: fixed">x</p>
    <script src="https://evil.example/x.js"></script><iframe src="https://evil.example/"></iframe>`;
  const loaded: string[] = [];
  await page.route('https://evil.example/**', (route) => {
    loaded.push(route.request().url());
    return route.abort();
  });
  for (const place of ['<title>', '</head>', '<article', '</main>', '</body>']) {
    const html = site.read(path).replace(place, `${smuggled}${place}`);
    await page.route(`**${path}`, (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
    );
    await page.goto(path);
    await page.locator('#smuggled').evaluate((link: HTMLElement) => link.click());
    await page.waitForTimeout(100);
    expect(await page.evaluate(() => window.name), place).toBe('');
    await expect(page.locator('main'), place).toBeVisible();
    expect(await page.locator('#styled').evaluate((each) => getComputedStyle(each).position), place).toBe(
      'static',
    );
    await page.unroute(`**${path}`);
  }
  expect(loaded).toEqual([]);
});

test('every answer is guarded, also the one that a page does not exist', { tag: '@nginx' }, async () => {
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

test('pages are asked for anew, hashed files never again, and hosts’ own files are nobody’s business', {
  tag: '@nginx',
}, async () => {
  const [font = ''] = globSync('assets/*.woff2', { cwd: folder });
  expect((await fetch(`${nginx.address}/`)).headers.get('cache-control')).toContain('must-revalidate');
  const asset = await fetch(`${nginx.address}/${font}`);
  expect(asset.headers.get('cache-control')).toContain('immutable');
  expect(asset.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect((await fetch(`${nginx.address}/.hosts/nginx.conf`)).status).toBe(404);
  const missing = await fetch(`${nginx.address}/no/such/page/`);
  expect([missing.status, await missing.text()]).toEqual([404, expect.stringContaining('<h1>')]);
});
