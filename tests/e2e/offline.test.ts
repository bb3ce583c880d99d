import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from 'playwright/test';
import { serve } from '../../src/cli/commands/preview.ts';
import { bundle, held, keep, nothing, remove, take } from './offline-reader.ts';

test('who never presses the button has no worker, no cache, no storage, and asks for nothing of it', async ({
  page,
  baseURL,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const path of ['', 'essays/keine-geheimnisse/', 'offline/', 'suche/']) await page.goto(baseURL + path);
  await page.goto(baseURL ?? '');
  // The links at the foot leave room for the words beside them, also where a window is hardly wide enough for both.
  await page.setViewportSize({ width: 1000, height: 800 });
  expect((await page.locator('.foot > p').first().boundingBox())?.width).toBeGreaterThan(200);
  await take(page).hover();
  await take(page).focus();
  expect(await held(page)).toEqual(nothing);
  expect(asked.filter((url) => /sw\.js|offline\.|offline-|button-/.test(url))).toEqual([]);
});

test('after the press the series is read and searched without a network, and taken off without a trace', async ({
  page,
  context,
  baseURL,
}) => {
  // The whole series is loaded, and a busy machine takes its time.
  test.setTimeout(120_000);
  await keep(page, baseURL ?? '');
  expect(await held(page)).toEqual({
    caches: ['series-gegenverkehr-/-assets', 'series-gegenverkehr-/-pages'],
    scopes: ['/'],
    stored: [],
  });
  await context.setOffline(true);
  await page.goto(`${baseURL}essays/links-statt-leitern/`);
  await expect(page.locator('h1')).toBeVisible();
  for (const picture of await page.locator('main figure img').all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect
      .poll(() => picture.evaluate((each: HTMLImageElement) => each.naturalWidth))
      .toBeGreaterThan(0);
  }
  await page.goto(`${baseURL}suche/?q=Kunden`);
  await expect(page.locator('.search-found li').first()).toBeVisible();

  const response = await page.goto(`${baseURL}thesen/12/`);
  expect(response?.status()).toBe(503);
  await expect(page.getByRole('heading', { name: 'Nicht auf dem Gerät' })).toBeVisible();
  await page.getByRole('link', { name: 'Essays' }).last().click();
  await expect(page).toHaveURL(`${baseURL}essays/`);
  await page.goto(`${baseURL}essays/keine-geheimnisse`);
  await expect(page).toHaveURL(`${baseURL}essays/keine-geheimnisse/`);

  // Taken off without a network as well: the button knows how it is, before any script has run.
  await page.goto(`${baseURL}offline/`);
  await remove(page).click();
  await expect(page.locator('.offline [role=status]')).toHaveText(/^Vom Gerät genommen/);
  expect(await held(page)).toEqual(nothing);
  await context.setOffline(false);
  await page.goto(baseURL ?? '');
  await expect(take(page)).toBeVisible();
  expect(await held(page)).toEqual(nothing);
});

test('two series on one origin are kept apart, also where one lies in the folder of the other', async ({
  page,
  context,
}) => {
  const [worker, button] = await Promise.all([bundle('service-worker'), bundle('button')]);
  const folder = mkdtempSync(join(tmpdir(), 'offline-'));
  // Two small sites with our code.
  for (const [series, base] of [
    ['first', '/'],
    ['second', '/second/'],
  ] as const) {
    const settings = JSON.stringify({ series, base, language: 'de', words: `${base}assets/words.json` });
    const html = `<html lang="de"><title>${series}</title><p><button data-other="remove" data-offline='${settings}'>take</button><span role="status"></span></p>`;
    const words = {
      loading: '{percent}',
      kept: 'kept',
      removed: 'removed',
      failed: 'failed',
    };
    const files = {
      'index.html': html,
      'offline/index.html': `${series} instead`,
      'assets/words.json': JSON.stringify(words),
    };
    mkdirSync(join(folder, base, 'assets'), { recursive: true });
    mkdirSync(join(folder, base, 'offline'), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, base, name), text);
    writeFileSync(join(folder, base, 'assets/button.js'), button);
    const site = JSON.stringify({ series, languages: ['de'] });
    writeFileSync(join(folder, base, 'sw.js'), `const keptSite=${site};${worker}`);
    const listed = [base, `${base}offline/`, `${base}assets/button.js`, `${base}assets/words.json`];
    const list = {
      version: '1',
      series,
      instead: `${base}offline/`,
      files: listed.map((path) => [path, '1', 1]),
    };
    writeFileSync(join(folder, base, 'offline.de.json'), JSON.stringify(list));
  }
  const { server, address } = await serve({ folder, base: '/', port: 0 });
  const press = async (base: string, [button, status]: readonly [string, string] = ['take', 'kept']) => {
    await page.goto(new URL(base, address).href);
    await expect(page.locator('button')).toHaveText(button);
    await page.evaluate((module) => import(module), `${base}assets/button.js`);
    await expect(page.locator('[role=status]')).toHaveText(status);
  };
  try {
    await press('/');
    await press('/second/');
    expect((await held(page)).caches).toEqual(
      ['first-/', 'second-/second/'].flatMap((name) => [`series-${name}-assets`, `series-${name}-pages`]),
    );
    await context.setOffline(true);
    await page.goto(new URL('/second/nowhere/', address).href);
    await expect(page.locator('body')).toHaveText('second instead');
    await context.setOffline(false);
    // The one around it goes, the other stays.
    await press('/', ['remove', 'removed']);
    expect(await held(page)).toEqual({
      caches: ['series-second-/second/-assets', 'series-second-/second/-pages'],
      scopes: ['/second/'],
      stored: [],
    });
    await context.setOffline(true);
    await page.goto(new URL('/second/', address).href);
    await expect(page).toHaveTitle('second');
  } finally {
    server.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true });
  }
});

test.describe('a sentence says what is in the way, and nothing is left behind', () => {
  const cases: readonly [name: string, prepare: (page: Page) => Promise<unknown>, sentence: RegExp][] = [
    [
      'a browser without workers',
      (page) => page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')),
      /^Ihr Browser lässt das hier nicht zu/,
    ],
    [
      'a private window that refuses them',
      (page) =>
        page.addInitScript(() => {
          ServiceWorkerContainer.prototype.register = () =>
            Promise.reject(new DOMException('', 'SecurityError'));
        }),
      /^Ihr Browser lässt das hier nicht zu/,
    ],
    [
      'a full device',
      async (page) => {
        const session = await page.context().newCDPSession(page);
        await session.send('Storage.overrideQuotaForOrigin', {
          origin: new URL(process.env.SITE_UNDER_TEST ?? '').origin,
          quotaSize: 100_000,
        });
      },
      /^Der Platz auf diesem Gerät reicht nicht/,
    ],
    [
      'a connection that breaks off',
      (page) => page.context().route('**/lesewege/', (route) => route.abort()),
      /^Nicht alles ließ sich laden/,
    ],
  ];
  for (const [name, prepare, sentence] of cases) {
    test(name, async ({ page, baseURL }) => {
      await prepare(page);
      await page.goto(baseURL ?? '');
      await take(page).click();
      await expect(page.locator('.offline [role=status]')).toHaveText(sentence, { timeout: 25_000 });
      await expect(take(page)).toBeVisible();
      if (name !== 'a browser without workers') expect(await held(page)).toEqual(nothing);
      await page.getByRole('link', { name: 'Alle Thesen' }).click();
      await expect(page.locator('h1')).toBeVisible();
    });
  }
});
