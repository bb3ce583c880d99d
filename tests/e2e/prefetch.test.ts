import { expect, test } from 'playwright/test';

test('a page on whose link the pointer rests is fetched ahead; a search, a file and a place on the page are not', async ({
  page,
  baseURL,
}) => {
  const ahead: string[] = [];
  page.on('request', (request) => {
    if (request.headers()['sec-purpose']) ahead.push(new URL(request.url()).pathname);
  });
  await page.goto('/essays/einleitung/');
  for (const href of ['/suche/?q=markt', '/rss.xml', '#main', '/essays/'])
    await page.evaluate((address) => {
      const link = Object.assign(document.createElement('a'), { href: address, textContent: address });
      document.querySelector('main')?.prepend(link);
    }, href);
  await page.locator('main > a[href="/essays/"]').hover();
  await expect.poll(() => ahead).toContain('/essays/');
  for (const href of ['/suche/?q=markt', '/rss.xml', '#main']) {
    await page.locator(`main > a[href="${href}"]`).hover();
    await page.waitForTimeout(400);
  }
  expect(ahead).toEqual(['/essays/']);
  await page.locator('main > a[href="/essays/"]').click();
  await page.waitForURL(`${baseURL}essays/`);
  expect(
    await page.evaluate(() => performance.getEntriesByType('navigation')[0]?.toJSON().deliveryType),
  ).toBe('navigational-prefetch');
});

test('nothing is fetched ahead for readers who save data', async ({ page }) => {
  const ahead: string[] = [];
  page.on('request', (request) => {
    if (request.headers()['sec-purpose']) ahead.push(request.url());
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDataSaverOverride', { dataSaverEnabled: true });
  await page.goto('/essays/einleitung/');
  await page.locator('main a[href="/essays/gegenverkehr/"]').first().hover();
  await page.waitForTimeout(1000);
  expect(ahead).toEqual([]);
});
