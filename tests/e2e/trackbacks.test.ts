import { expect, test } from 'playwright/test';

const essay = 'essays/keine-geheimnisse/';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a trackback leads to its paragraph, which is in sight and marked', async ({ page }) => {
    await page.goto(essay);
    const entry = page.locator('.trackbacks a.u-url').first();
    const [, id = ''] = (await entry.getAttribute('href'))?.split('#') ?? [];
    await entry.click();
    const paragraph = page.locator(`[id="${id}"]`);
    await expect(paragraph).toBeInViewport();
    await expect(paragraph.locator('a[href*="keine-geheimnisse"]').first()).toBeVisible();
    const colours = await page
      .locator('.prose [id]')
      .evaluateAll((all) => all.map((each) => [each.id, getComputedStyle(each).backgroundColor]));
    expect(colours.filter(([, colour]) => colour !== 'rgba(0, 0, 0, 0)').map(([marked]) => marked)).toEqual([
      id,
    ]);
  });

  test('the marker of a section opens in place, by keyboard alone', async ({ page }) => {
    await page.setViewportSize({ width: 1024, height: 768 });
    await page.goto('essays/links-statt-leitern/');
    const marker = page.locator('.prose details.oncoming').first();
    const summary = marker.locator('summary').first();
    await expect(marker.locator('a').first()).toBeHidden();
    await summary.focus();
    await page.keyboard.press('Enter');
    await expect(marker.locator('a').first()).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(marker.locator('a').first()).toBeFocused();
  });
});

test.describe('where there is room, without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 1440, height: 900 } });

  test('what answers a text and its sections stands open beside them, in the order of the text', async ({
    page,
  }) => {
    await page.goto('essays/links-statt-leitern/');
    const [text, whole] = [page.locator('.prose'), page.locator('.whole > .lane')];
    const { x = 0, width = 0 } = (await text.boundingBox()) ?? {};
    expect((await whole.boundingBox())?.x).toBeGreaterThan(x + width);
    await expect(whole.locator('li a').first()).toBeVisible();
    const heading = page.locator('.heading h2[class]').first();
    const [, place = ''] = /r(\d+)/.exec((await heading.getAttribute('class')) ?? '') ?? [];
    const beside = await page.locator(`.lane.n${place}`).boundingBox();
    expect(Math.abs((beside?.y ?? 0) - ((await heading.boundingBox())?.y ?? 0))).toBeLessThan(4);
  });

  for (const address of [essay, 'essays/gegenverkehr/', 'en/essays/the-emperor-is-naked/'])
    test(`in the lane nothing lies on anything else, and all of it can be seen: ${address}`, async ({
      page,
    }) => {
      await page.goto(address);
      const boxes = await page.locator('.lane').evaluateAll((all) =>
        all.map((each) => {
          const { left, right, top, bottom } = each.getBoundingClientRect();
          return { left, right, top, bottom };
        }),
      );
      expect(boxes.length).toBeGreaterThan(10);
      expect(new Set(boxes.map(({ left }) => Math.round(left))).size).toBe(1);
      for (const [index, { right, top, bottom }] of boxes.entries()) {
        expect(right).toBeLessThanOrEqual(1440);
        expect(bottom).toBeGreaterThan(top);
        if (index > 0) expect(top, `${index + 1}`).toBeGreaterThan(boxes[index - 1]?.bottom ?? 0);
      }
    });
});

test('in forced colours the lane folds in at its place', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('essays/links-statt-leitern/');
  await expect(page.locator('.prose .oncoming > summary').first()).toBeVisible();
  await expect(page.locator('.prose .oncoming .lane').first()).toBeHidden();
});

test.describe('the preview of a link', () => {
  test('opens on hover after its module has come, says what the target is, and closes behind the pointer', async ({
    page,
  }) => {
    const requests: string[] = [];
    await page.goto(essay, { waitUntil: 'networkidle' });
    page.on('request', (request) => {
      // The browser asks for the icon when it likes.
      if (!request.url().endsWith('favicon.svg')) requests.push(new URL(request.url()).pathname);
    });
    const card = page.getByRole('tooltip');
    await page.mouse.move(5, 5);
    expect(requests).toEqual([]);

    await page.locator('.prose a[href="/thesen/12/"]').first().hover();
    await expect(card).toBeVisible();
    await expect(card).toContainText('These 12');
    // The browser may ask for the page ahead of a click; the card needs no page.
    expect(requests.filter((path) => path !== '/thesen/12/')).toEqual([
      expect.stringMatching(/^\/assets\/reading-aids-.*\.js$/),
      '/thesen/12/preview.json',
    ]);

    await card.hover();
    await page.waitForTimeout(300);
    await expect(card).toBeVisible();
    await page.mouse.move(5, 5);
    await expect(card).toBeHidden();
  });

  test('of a section names it, and shows how it begins', async ({ page }) => {
    await page.goto('essays/direkte-kommunikation/');
    await page.locator('.prose a[href^="/essays/keine-geheimnisse/#innen"]').hover();
    const card = page.getByRole('tooltip');
    await expect(card).toBeVisible();
    const section = page.context().request.get('essays/keine-geheimnisse/');
    const [, paragraph = ''] =
      /id="innen-wird-aussen".*?<p[^>]*>([^<]{30})/s.exec(await (await section).text()) ?? [];
    await expect(card.locator('b')).toHaveText('Innen wird außen');
    await expect(card).toContainText(paragraph);
    expect(paragraph).not.toBe('');
  });

  test('opens on keyboard focus, keeps the focus where it is, describes the link, closes with Escape', async ({
    page,
  }) => {
    await page.goto(essay);
    const link = page.locator('.prose a[href^="/essays/der-kaiser-ist-nackt/"]').first();
    await page.keyboard.press('Tab');
    await link.focus();
    const card = page.getByRole('tooltip');
    await expect(card).toBeVisible();
    await expect(link).toBeFocused();
    await expect(link).toHaveAccessibleDescription(/Der Kaiser ist nackt/);
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
    await expect(link).toBeFocused();
    await expect(link).not.toHaveAttribute('aria-describedby');
  });
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test('a tap follows the link and loads no preview', async ({ page }) => {
    const requests: string[] = [];
    await page.goto(essay);
    page.on('request', (request) => requests.push(request.url()));
    await page.locator('.prose a[href="/thesen/12/"]').first().tap();
    await page.waitForURL('**/thesen/12/');
    expect(requests.filter((url) => url.includes('preview'))).toEqual([]);
  });
});
