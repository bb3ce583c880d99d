import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { bundle, held, keep, nothing, openHost } from '../../e2e/offline-reader.ts';

test('with a network a page is always the newest, and a visit keeps the new edition', async ({
  page,
  context,
}) => {
  const host = await openHost(context);
  try {
    await keep(page, host.address);
    const essay = join(host.folder, 'essays/keine-geheimnisse/index.html');
    const list = join(host.folder, 'offline.de.json');
    writeFileSync(essay, readFileSync(essay, 'utf8').replace(/<h1[^>]*>/, '$&Zweite Auflage: '));
    const edition = readFileSync(list, 'utf8').replace(
      /(keine-geheimnisse\/",")\w+/,
      (_, start) => `${start}0123456789abcdef`,
    );
    writeFileSync(list, edition.replace(/\["[^"]*begriffe\/allmende\/"[^\]]*\],/, ''));
    await page.goto(`${host.address}essays/keine-geheimnisse/`);
    await expect(page.locator('h1')).toContainText('Zweite Auflage');
    const keptText = (path: string) =>
      page.evaluate(async (each) => (await caches.match(each))?.text(), path);
    await expect.poll(() => keptText('/essays/keine-geheimnisse/')).toContain('Zweite Auflage');
    // What was taken down is gone from the next edition.
    await expect.poll(() => keptText('/begriffe/allmende/')).toBeUndefined();
    await host.goOffline();
    await page.reload();
    await expect(page.locator('h1')).toContainText('Zweite Auflage');

    // A build that offers nothing any more takes it off the device on the next visit.
    await host.goOnline();
    writeFileSync(join(host.folder, 'sw.js'), await bundle('removing-worker'));
    await page.goto(host.address);
    await expect.poll(() => held(page)).toEqual(nothing);
  } finally {
    host.close();
  }
});
