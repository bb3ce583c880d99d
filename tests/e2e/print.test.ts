import { expect, test } from 'playwright/test';

test.beforeEach(({ page }) => page.emulateMedia({ media: 'print' }));

test('on paper a text says below its title how it is cited and where it stands', async ({ page }) => {
  for (const path of ['/essays/keine-geheimnisse/', '/begriffe/empfehlung/']) {
    await page.goto(path);
    const canonical = (await page.locator('link[rel=canonical]').getAttribute('href')) ?? '';
    await expect(page.locator('header .on-paper')).toBeVisible();
    await expect(page.locator('header .on-paper')).toContainText(canonical);
    await page.emulateMedia({ media: 'screen' });
    await expect(page.locator('header .on-paper')).toBeHidden();
    await page.emulateMedia({ media: 'print' });
  }
});

test('on paper the register keeps its bars, and what is open is whole', async ({ page }) => {
  await page.goto('/thesen/');
  const bar = page.locator('.register .written .number').first();
  expect(await bar.evaluate((each) => getComputedStyle(each, '::before').printColorAdjust)).toBe('exact');
  await expect(page.locator('.register .open .gist').first()).toHaveCSS('white-space', 'normal');
  await expect(page.locator('.part-head').first()).toHaveCSS('break-inside', 'avoid');
  await expect(page.locator('.shown')).toBeHidden();
});

test('on paper no title of an update or an answer stands alone at the foot of a page', async ({ page }) => {
  for (const [path, title] of [
    ['/essays/elfenbeinturm/', '.update > .title'],
    ['/argumente/', '.exchange .source'],
  ] as const) {
    await page.goto(path);
    await expect(page.locator(title).first()).toHaveCSS('break-after', 'avoid');
  }
});
