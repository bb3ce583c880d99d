import { expect, test } from 'playwright/test';

for (const path of ['/', '/en/']) {
  test(`on a phone, no link in the header of ${path} stands in the way of another`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(path);
    const targets = await page
      .locator('.bar > :is(a, button, details):visible')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON()));
    expect(targets.length).toBeGreaterThan(3);
    const pairs = targets.flatMap((a, index) => targets.slice(index + 1).map((b) => [a, b]));
    for (const { width, height } of targets) expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    for (const [a, b] of pairs)
      expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(true);
  });
}

test('on a phone, what leads on from a list is as tall as a finger needs', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/begriffe/');
  const heights = () =>
    page.locator('dt > a').evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
  expect((await heights()).length).toBeGreaterThan(10);
  await expect.poll(async () => Math.min(...(await heights()))).toBeGreaterThanOrEqual(24);
});

test('the theme button says whether it is dark, as the system has it and as a reader chose', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const dark = page.getByRole('button', { name: 'Dunkle Darstellung' });
  await expect(dark).toHaveAttribute('aria-pressed', 'false');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(dark).toHaveAttribute('aria-pressed', 'true');
  await dark.click();
  await expect(dark).toHaveAttribute('aria-pressed', 'false');
  await page.goto('/essays/');
  await expect(dark).toHaveAttribute('aria-pressed', 'false');
});
