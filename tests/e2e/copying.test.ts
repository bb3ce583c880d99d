import { expect, type Page, test } from 'playwright/test';

const essay = '/essays/keine-geheimnisse/';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Selects a paragraph, as a reader does; the code that offers to copy it is there once the pointer comes near. */
async function select(page: Page, selector: string): Promise<string> {
  const place = page.locator(selector).first();
  await place.scrollIntoViewIfNeeded();
  const loaded = page.waitForResponse(/reading-aids/);
  await place.hover();
  await loaded;
  await expect(page.locator('.copied')).toBeAttached();
  await place.click({ clickCount: 3, position: { x: 5, y: 12 } });
  return (await place.getAttribute('id')) ?? '';
}

test('what is selected can be copied with its place, by keyboard too, and it is said that it was', async ({
  page,
}) => {
  await page.goto(essay);
  const id = await select(page, '[data-body] > p[id^="p-"]:has([data-source-ref])');
  await expect(page.getByRole('button', { name: 'Zitat mit Stelle kopieren' })).toBeVisible();
  await page.keyboard.press('Tab');
  const button = page.locator('.copy-quote');
  for (let tabs = 0; tabs < 12 && !(await button.evaluate((each) => each === document.activeElement)); tabs++)
    await page.keyboard.press('Tab');
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'kopiert' })).toBeVisible();
  const copied = await clipboard(page);
  const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
  const [words, title, address] = copied.split(/\n(?=Keine Geheimnisse)|\n(?=https)/);
  expect(words).toMatch(/^„\p{Lu}.+“$/su);
  // Without the letters and numbers of sources and notes.
  expect(words).not.toMatch(/[.,]\p{Ll}(?=\s|“$)|[.:],|¶/u);
  expect(title).toBe('Keine Geheimnisse, nur entfernte Bewertungen (These\u00a012)');
  expect(address).toBe(`${canonical}#${id}`);
  // Nothing is offered where nothing is selected.
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await expect(button).toHaveCount(0);
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test('the sign of a paragraph can be seen, and a first tap copies its address', async ({ page }) => {
    await page.goto(essay);
    const sign = page.locator('[data-body] > p > .permalink').first();
    expect(Number(await sign.evaluate((each) => getComputedStyle(each).opacity))).toBeGreaterThan(0.5);
    const id = await sign.evaluate((each) => each.parentElement?.id);
    await sign.tap();
    await expect(page.getByRole('status').filter({ hasText: 'Adresse' })).toBeVisible();
    expect(await clipboard(page)).toMatch(new RegExp(`^https?://.+/essays/keine-geheimnisse/#${id}$`));
    await expect(page).toHaveURL(new RegExp(`#${id}$`));
  });
});
